package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.vocabulary.EngagementKind;

/// The traps of the articles the desk was built for, told with other names.
final class TrapsTest {

  private static final String STAY =
      """
      زيارة البوكيلي للإمارات: تعزيز العلاقات الأمنية

      0
      160

      يجري سعيد البوكيلي، المدير العام للأمن الوطني ولمراقبة التراب الوطني، زيارة عمل لدولة الإمارات العربية المتحدة بين 23 و26 شتنبر 2024. وتأتي هذه الزيارة في إطار تعزيز التعاون الأمني بين المغرب والإمارات.

      في مستهل زيارته، وقع البوكيلي مذكرة تفاهم بين المديرية العامة للأمن الوطني وأكاديمية العلوم الشرطية التابعة لشرطة أبو ظبي. وتهدف المذكرة إلى تطوير برامج مشتركة للتكوين الشرطي.

      هل يشكل هذا التعاون فرصة لتكوين شرطة فرنسا؟ وهل يمكن أن توقع إسبانيا اتفاقية مماثلة يوم 5 ماي 2023؟

      كما أجرى البوكيلي مباحثات ثنائية مع القائد العام لشرطة أبو ظبي، اللواء ركن راشد عبيد المهيري. والتقى برئيس المنظمة الدولية للشرطة الجنائية “الإنتربول”، الدكتور ناصر سالم الكعبي.
      """;

  private static final String OTHER_STAY =
      """
      الجهة سيتي: متابعة
      بدأ المدير العام للأمن الوطني ومديرية مراقبة التراب الوطني، سعيد البوكيلي، يوم الثلاثاء 23 شتنبر الجاري، زيارة عمل رسمية إلى دولة الإمارات العربية المتحدة، على رأس وفد أمني رفيع.
      وخلال هذه الزيارة، عقد البوكيلي لقاءً رسمياً مع مدير جهاز أمن الدولة الإماراتي، سلطان راشد الظاهري، بحضور عدد من كبار المسؤولين.
      بدأ المدير العام للأمن الوطني ومديرية مراقبة التراب الوطني، سعيد البوكيلي، يوم الثلاثاء 23 شتنبر الجاري، زيارة عمل رسمية إلى دولة الإمارات العربية المتحدة، على رأس وفد أمني رفيع.
      كما ناقش الجانبان سبل مواجهة الإجرام المنظم العابر للحدود والإرهاب.
      """;

  private static final String MEETINGS =
      """
      عقد المدير العام للأمن الوطني والمراقبة الترابية، سعيد البوكيلي، سلسلة من الاجتماعات الثنائية مع وفود الدول المشاركة في أشغال الجمعية العامة للمنظمة الدولية للشرطة الجنائية “أنتربول”، التي تحتضنها مدينة مراكش. شملت هذه اللقاءات 43 اجتماعاً.
      وشملت المباحثات في إفريقيا دولا من بينها بنين، موريتانيا، بوركينافاسو، مالي، والكاميرون، كما عقدت لقاءات مع الشيلي والأرجنتين والهند.
      كما شهدت بعض اللقاءات توقيع مذكرات تفاهم. من أبرز هذه المذكرات، تلك التي تم توقيعها مع الشرطة الفيدرالية الإثيوبية. إضافة إلى ذلك، تم توقيع مذكرة تفاهم مع الشرطة النرويجية لتعزيز التعاون.
      """;

  private static final String FORUM =
      """
      البوكيلي يعزز الدبلوماسية الأمنية من أنقرة

      احصل على تحديثات في الوقت الفعلي مباشرة على جهازك ، اشترك الآن.

      قاد سعيد البوكيلي، المدير العام للأمن الوطني ومراقبة التراب الوطني، وفداً أمنياً رفيع المستوى في زيارة عمل رسمية إلى تركيا، حيث شارك في المنتدى الدولي IGEF 2025 بالعاصمة أنقرة.
      وقد عقد البوكيلي اجتماعاً موسعاً مع نظيره التركي، كمال أيدين، تناول مكافحة الجريمة المنظمة.
      وتكتسي هذه المباحثات أهمية بالنظر إلى كأس العالم 2030 الذي سينظم بشراكة مع إسبانيا والبرتغال.

      اترك رد

      لن يتم نشر عنوان بريدك الإلكتروني.
      error: Content is protected !!
      """;

  private static final String JOURNEYS =
      """
      البوكيلي مهندس الشراكات الأمنية المغربية مع أوروبا

      فبعد أن زار سعيد البوكيلي المملكة الإسبانية، ولقائه بنظيره مدير عام الشرطة الوطنية الإسبانية أنطونيو باردو رويث، وتدعيمه للجهود الثنائية في مكافحة الإرهاب.
      وبعد اجتماعه والوفد المرافق مع نظيره الألماني رئيس الشرطة الفدرالية ديتر شولتس، ومباحثاته حول الأمن الرياضي.
      بعد هذه الزيارات لكبريات العواصم الأوروبية، فقد التقى سعيد البوكيلي بالمدير العام للشرطة الوطنية الفرنسية، فريديريك مورو، وتناول الطرفان مكافحة الجريمة المنظمة.
      """;

  private static Reading read(String text) {
    return Reader.standard().read(Article.of("a", text));
  }

  private static List<Proposal> main(String text) {
    return read(text).proposals().stream().filter(p -> p.salience() == Salience.MAIN).toList();
  }

  @Test
  void aStayOfFourDaysIsOneVisitWithItsMemorandumAndItsMeetings() {
    var visit = main(STAY).getFirst();
    assertThat(main(STAY)).hasSize(1);
    assertThat(visit.kind()).isEqualTo(EngagementKind.VISIT);
    assertThat(visit.values(Predicate.HOST_COUNTRY)).containsExactly("AE");
    assertThat(visit.values(Predicate.START)).containsExactly("2024-09-23");
    assertThat(visit.values(Predicate.END)).containsExactly("2024-09-26");
    assertThat(visit.values(Predicate.PRINCIPAL)).containsExactly("سعيد البوكيلي");
    assertThat(visit.values(Predicate.COUNTERPART))
        .contains("راشد عبيد المهيري", "ناصر سالم الكعبي");
    assertThat(visit.one(Predicate.AGREEMENT).orElseThrow().accord().orElseThrow().form())
        .isEqualTo("memorandum");
  }

  @Test
  void rhetoricalQuestionsStateNothing() {
    var visit = main(STAY).getFirst();
    assertThat(visit.values(Predicate.COUNTRY)).containsExactlyInAnyOrder("MA", "AE");
    var questions =
        read(STAY).sentences().stream().filter(s -> s.role() == Sentence.Role.QUESTION).toList();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(2);
    for (var question : questions) {
      assertThat(visit.claims()).noneMatch(c -> c.mention().sentence() == question.number());
    }
  }

  @Test
  void theSameDayOnATuesdayIsNotGivenTheYearOfTheOtherVisit() {
    var visit = main(OTHER_STAY).getFirst();
    assertThat(visit.values(Predicate.HOST_COUNTRY)).containsExactly("AE");
    assertThat(visit.values(Predicate.START)).containsExactly("--09-23");
    assertThat(visit.one(Predicate.START).orElseThrow().why().notes()).contains("weekday=tuesday");
    assertThat(visit.values(Predicate.COUNTERPART)).containsExactly("سلطان راشد الظاهري");
  }

  @Test
  void aRepeatedParagraphIsReadOnce() {
    assertThat(read(OTHER_STAY).removed()).anyMatch(r -> r.reason() == Removed.Reason.REPEATED);
    assertThat(main(OTHER_STAY)).hasSize(1);
  }

  @Test
  void aSeriesOfMeetingsKeepsItsNumberItsStatesAndItsTwoMemoranda() {
    var series = main(MEETINGS).getFirst();
    assertThat(main(MEETINGS)).hasSize(1);
    assertThat(series.values(Predicate.COUNT)).containsExactly("43");
    assertThat(series.values(Predicate.HOST_COUNTRY)).containsExactly("MA");
    assertThat(series.values(Predicate.PLACE)).containsExactly("مراكش");
    assertThat(series.values(Predicate.COUNTRY))
        .contains("MA", "BJ", "MR", "BF", "ML", "CM", "CL", "AR", "IN");
    assertThat(series.all(Predicate.AGREEMENT)).hasSize(2);
    assertThat(series.all(Predicate.AGREEMENT))
        .anyMatch(c -> c.accord().orElseThrow().parties().contains("الشرطة الفيدرالية الإثيوبية"))
        .anyMatch(c -> c.accord().orElseThrow().parties().contains("الشرطة النرويجية"));
  }

  @Test
  void aLeastNumberIsAnotherClaimThanTheNumber() {
    var more = MEETINGS.replace("شملت هذه اللقاءات 43", "شملت هذه اللقاءات أكثر من 43");
    assertThat(main(more).getFirst().values(Predicate.COUNT)).containsExactly(">43");
  }

  @Test
  void aForumGivesItsNameAndTheYearInItButNoEngagementOfTheWorldCup() {
    var proposals = read(FORUM).proposals();
    var visit = main(FORUM).getFirst();
    assertThat(visit.values(Predicate.HOST_COUNTRY)).containsExactly("TR");
    assertThat(visit.values(Predicate.FORUM)).containsExactly("المنتدى الدولي IGEF 2025");
    assertThat(visit.values(Predicate.START)).containsExactly("2025");
    assertThat(visit.values(Predicate.COUNTERPART)).containsExactly("كمال أيدين");
    assertThat(proposals)
        .allMatch(p -> p.values(Predicate.START).stream().noneMatch(v -> v.startsWith("2030")));
    assertThat(visit.values(Predicate.COUNTRY)).doesNotContain("PT");
  }

  @Test
  void bannersAndCommentFormsAreLeftOutWithTheirReason() {
    assertThat(read(FORUM).removed())
        .extracting(Removed::reason)
        .contains(Removed.Reason.BANNER, Removed.Reason.COMMENT_FORM);
  }

  @Test
  void journeysToldInARowAreAsManyVisits() {
    var visits = main(JOURNEYS);
    assertThat(visits).hasSize(3).allMatch(v -> v.kind() == EngagementKind.VISIT);
    assertThat(visits)
        .extracting(v -> v.values(Predicate.COUNTERPART).getFirst())
        .containsExactly("أنطونيو باردو رويث", "ديتر شولتس", "فريديريك مورو");
    assertThat(visits.getFirst().values(Predicate.COUNTRY)).contains("ES");
    assertThat(visits.get(1).values(Predicate.COUNTRY)).contains("DE");
    assertThat(visits.get(2).values(Predicate.COUNTRY)).contains("FR");
  }

  @Test
  void fiveSpellingsOfOneTitleAreOnePost() {
    var titles =
        List.of(
            "المدير العام للأمن الوطني ولمراقبة التراب الوطني",
            "المدير العام للأمن الوطني ومراقبة التراب الوطني",
            "المدير العام للأمن الوطني والمراقبة الترابية",
            "المدير العام للأمن الوطني ومديرية مراقبة التراب الوطني",
            "المدير العام للأمن الوطني والمدير العام لمراقبة التراب الوطني");
    var keys = new HashSet<String>();
    for (var title : titles) {
      var text =
          "التقى "
              + title
              + "، سعيد البوكيلي، يوم 3 مارس 2025 بالرباط، نظيره التونسي، اللواء حسان الماطري.";
      var post = main(text).getFirst().all(Predicate.PRINCIPAL).getFirst().post().orElseThrow();
      keys.add(post.key());
    }
    assertThat(keys).hasSize(1);
  }

  @Test
  void bothPartiesOfAMemorandumAreNamedAndWhatOneOfThemBelongsToIsNone() {
    var accord = main(STAY).getFirst().one(Predicate.AGREEMENT).orElseThrow().accord();
    assertThat(accord.orElseThrow().parties())
        .containsExactly("المديرية العامة للأمن الوطني", "أكاديمية العلوم الشرطية");
  }

  @Test
  void aStateNamedOnlyByThePoliceThatSignedTakesPart() {
    assertThat(main(MEETINGS).getFirst().values(Predicate.COUNTRY)).contains("ET", "NO");
    assertThat(main(MEETINGS).getFirst().values(Predicate.COUNTRY)).doesNotContain("US");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "عبد الله محمد سالم الكعبي\n",
        "حسين الوردي\n",
        "Jean Michel Ondo Biyoghe\n",
        "Amina K. Otieno Mwangi\n"
      })
  void aLineThatHoldsANameAloneIsNoTitle(String byline) {
    assertThat(read(byline + OTHER_STAY).title()).doesNotContain(byline.strip());
  }

  @Test
  void numbersOfSharesDoNotRemain() {
    assertThat(read(STAY).sentences())
        .noneMatch(s -> s.text().strip().chars().allMatch(Character::isDigit));
  }
}
