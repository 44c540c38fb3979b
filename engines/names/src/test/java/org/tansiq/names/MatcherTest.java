package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// Names here are made up.
class MatcherTest {

  private static final Matcher MATCHER = Matcher.standard();

  @ParameterizedTest
  @CsvSource({
    "محمد ولد عبد الرحيم, Mohamed Ould Abderrahim",
    "محمد ولد عبد الرحيم, Mohammed Abdul Rahim",
    "نور الدين بوشعيب, Noureddine Bouchaib",
    "نورالدين بوشعيب, Nur al-Din Bu Shuayb",
    "خديجة بنت الطاهر, Khadidja Bent Tahar",
    "عبد القادر الجزولي, Abdelkader El Djazouli",
    "عبد القادر الجزولي, ABDALQADIR ALJAZULI",
    "أبو بكر السعدي, Aboubacar Saadi",
    "صالح بن علي, Salah Benali",
    "Мохамед Салех Омар, محمد صالح عمر",
    "Γιώργος Παπανδρέας, Giorgos Papandreas",
    "דוד לוין, David Levin",
    "پرویز گلستانی, Parviz Golestani",
    "چاندنی چوہدری, Chandni Chaudhry",
    "يوسف الشرقاوي, Youcef Cherkaoui",
    "Youssef Cherkaoui, Yusuf al-Sharqawi",
    "أحمد الكتّاني, احمد الكتاني",
    "هدى مصطفى, هدي مصطفي",
    "M. Bouazizi, Mohamed Bouazizi",
    "გიორგი ბერიძე, Giorgi Beridze",
    "Հակոբ Սարգսյան, Hakob Sargsyan",
    "Colonel Mohamed Bouazizi, محمد بوعزيزي",
    "Samir Samir Bouazizi, Samir Bouazizi",
    "Samir Bouazizi Abu Omar, سمير بوعزيزي",
    "L'Houssine Bouazizi, الحسين بوعزيزي",
    "Mohamed Bouazizi Trabelsi, Mohamed Bouzizi Trabelsi",
    "Banque Nationale du Zerhoun, BANQUE NATIONALE DU ZERHOUN S.A.",
    "شركة الزرهون للتجارة, شركه الزرهون للتجاره"
  })
  void one_person_under_two_spellings_is_not_missed(String ours, String theirs) {
    var match = MATCHER.match(ours, theirs);
    assertThat(match.band()).as("%s", match.reasons()).isNotEqualTo(Band.NO_HIT);
  }

  @ParameterizedTest
  @CsvSource({
    "محمد سالم الكعبي, Mohamed Saleh Al Kaabi",
    "حسن الطرابلسي, Hassan Al Halabi",
    "أحمد بن يوسف, Mahmoud Ben Younes",
    "Karim Benslimane, Karim Bensalem",
    "عبد الله المري, عبد الرحمن المري",
    "Nadia Haddad, Nadia Hamdan"
  })
  void two_persons_with_names_alike_are_no_hit(String ours, String theirs) {
    var match = MATCHER.match(ours, theirs);
    assertThat(match.band()).as("%s", match.reasons()).isEqualTo(Band.NO_HIT);
  }

  @Test
  void a_family_name_before_a_comma_counts_as_the_usual_order() {
    var usual = MATCHER.match("محمد الأنصاري", "Mohamed Ansari").bits();
    assertThat(MATCHER.match("محمد الأنصاري", "ANSARI, Mohamed").bits())
        .isCloseTo(usual, within(1e-9));
    assertThat(MATCHER.match("محمد الأنصاري", "ANSARI<<MOHAMED<<<").band()).isEqualTo(Band.HIT);
  }

  @ParameterizedTest
  @CsvSource({
    "إلياس حداد, الياس حداد, ياس حداد",
    "إلهام الزين, Ilham Zein, Hammam Zein",
    "ألفت منصور, Olfat Mansour, Fatou Mansour"
  })
  void a_hamza_opens_a_word_and_no_article(String written, String same, String other) {
    assertThat(MATCHER.match(written, same).band()).isEqualTo(Band.HIT);
    assertThat(MATCHER.match(written, other).bits())
        .isLessThan(MATCHER.match(written, same).bits() - 3);
  }

  @Test
  void the_answer_is_the_sum_of_its_reasons() {
    var match = MATCHER.match("سعيد حسين العمري", "Said Hussein Omari Tazi");
    assertThat(match.bits())
        .isCloseTo(match.reasons().stream().mapToDouble(Reason::bits).sum(), within(1e-9));
    assertThat(match.reasons()).extracting(Reason::kind).contains(Reason.Kind.MISSING);
  }

  @Test
  void which_name_comes_first_makes_no_difference() {
    var names = new Invented(new Random(7));
    for (int i = 0; i < 500; i++) {
      var ours = names.name();
      var theirs = names.name();
      assertThat(MATCHER.match(ours, theirs).bits())
          .as("%s / %s", ours, theirs)
          .isCloseTo(MATCHER.match(theirs, ours).bits(), within(1e-9));
    }
  }

  @Test
  void the_same_question_has_the_same_answer() {
    var names = new Invented(new Random(8));
    for (int i = 0; i < 200; i++) {
      var ours = names.name();
      var theirs = names.name();
      assertThat(Matcher.standard().match(ours, theirs)).isEqualTo(MATCHER.match(ours, theirs));
    }
  }

  @Test
  void a_name_agrees_with_itself_more_than_with_any_other() {
    var names = new Invented(new Random(9));
    for (int i = 0; i < 300; i++) {
      var ours = names.name();
      var theirs = names.name();
      double itself = MATCHER.match(ours, ours).bits();
      assertThat(itself).as(ours).isGreaterThan(0);
      assertThat(MATCHER.match(ours, theirs).bits()).as(ours).isLessThanOrEqualTo(itself + 1e-9);
    }
  }

  @Test
  void more_agreement_never_counts_less() {
    var asked = Person.named("1", "Samir Belhadj").born(PartialDate.parse("1956-03-21"));
    double year = MATCHER.match(asked, listed("1956")).bits();
    double month = MATCHER.match(asked, listed("1956-03")).bits();
    double day = MATCHER.match(asked, listed("1956-03-21")).bits();
    double swapped =
        MATCHER
            .match(
                Person.named("1", "Samir Belhadj").born(PartialDate.parse("1956-03-11")),
                listed("1956-11-03"))
            .bits();
    double near = MATCHER.match(asked, listed("1957")).bits();
    double other = MATCHER.match(asked, listed("1971")).bits();
    double unknown = MATCHER.match(Person.named("1", "Samir Belhadj"), listed("1956")).bits();
    assertThat(new double[] {other, unknown, near, year, month, day}).isSorted();
    assertThat(swapped).isBetween(near, day);
    var moroccan = new Country("MA");
    assertThat(MATCHER.match(asked.from(moroccan), listed("1956").from(moroccan)).bits())
        .isGreaterThan(year);
    assertThat(MATCHER.match(asked.from(moroccan), listed("1956").from(new Country("MR"))).bits())
        .isLessThan(year);
    assertThat(MATCHER.match(asked.holding("P 123-45"), listed("1956").holding("p12345")).bits())
        .isGreaterThan(year);
  }

  @Test
  void an_alias_is_as_good_as_the_name() {
    var listed = Person.named("2", "Ridha Mansouri").alias("أبو ياسين التونسي");
    assertThat(MATCHER.match(Person.named("1", "Abou Yassine Ettounsi"), listed).band())
        .isNotEqualTo(Band.NO_HIT);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'   ', EMPTY",
    "م, ONE_LETTER",
    "X, ONE_LETTER",
    "12345 67, NO_LETTERS",
    "'؟ !', NO_LETTERS"
  })
  void what_is_no_name_is_refused(String written, Refused.Code code) {
    assertThatThrownBy(() -> Name.of(written))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void ten_thousand_letters_are_refused_with_their_number() {
    assertThatThrownBy(() -> Name.of("م".repeat(10_000)))
        .hasMessageContaining("10000")
        .hasMessageContaining("400");
  }

  @Test
  void hidden_direction_marks_and_lookalike_letters_are_read_and_reported() {
    var hidden = Name.of("\u202eKarim\u202c Benali");
    assertThat(hidden.warnings()).containsExactly(Warning.HIDDEN_CHARACTERS);
    assertThat(hidden.written()).isEqualTo("Karim Benali");
    var disguised = Name.of("Kаrim Веnali");
    assertThat(disguised.warnings()).containsExactly(Warning.MIXED_SCRIPTS);
    assertThat(MATCHER.match(disguised, Name.of("Karim Benali")).band()).isEqualTo(Band.HIT);
  }

  @Test
  void particles_alone_are_compared_with_a_warning() {
    assertThat(Name.of("ولد بن").warnings()).containsExactly(Warning.ONLY_PARTICLES);
    assertThat(Name.of("Ali 3").warnings()).containsExactly(Warning.DIGITS);
  }

  private static Person listed(String born) {
    return Person.named("2", "Samir Belhadj").born(PartialDate.parse(born));
  }
}
