package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When an engagement was: months of every Arab region, French and English, weekdays, spans, and
/// years that nothing fixes.
final class DatesTest {

  private static Optional<String> start(String text) {
    return claim(Article.of("a", text), Predicate.START);
  }

  private static Optional<String> end(String text) {
    return claim(Article.of("a", text), Predicate.END);
  }

  private static Optional<String> claim(Article article, Predicate predicate) {
    return Reader.standard().read(article).proposals().stream()
        .findFirst()
        .flatMap(p -> p.one(predicate))
        .map(Claim::value);
  }

  private static String arabic(String date) {
    return "التقى المدير العام للأمن الوطني المغربي سعيد البوكيلي، يوم "
        + date
        + "، بالرباط، نظيره التونسي، اللواء حسان الماطري، وتباحثا حول مكافحة الإرهاب.";
  }

  @ParameterizedTest
  @CsvSource({
    "3 يناير 2025, 2025-01-03",
    "3 جانفي 2025, 2025-01-03",
    "3 كانون الثاني 2025, 2025-01-03",
    "4 فبراير 2025, 2025-02-04",
    "4 فيفري 2025, 2025-02-04",
    "4 شباط 2025, 2025-02-04",
    "5 مارس 2025, 2025-03-05",
    "5 آذار 2025, 2025-03-05",
    "6 أبريل 2025, 2025-04-06",
    "6 أفريل 2025, 2025-04-06",
    "6 نيسان 2025, 2025-04-06",
    "7 ماي 2025, 2025-05-07",
    "7 مايو 2025, 2025-05-07",
    "7 أيار 2025, 2025-05-07",
    "8 يونيو 2025, 2025-06-08",
    "8 جوان 2025, 2025-06-08",
    "8 حزيران 2025, 2025-06-08",
    "9 يوليوز 2025, 2025-07-09",
    "9 جويلية 2025, 2025-07-09",
    "9 تموز 2025, 2025-07-09",
    "10 غشت 2025, 2025-08-10",
    "10 أوت 2025, 2025-08-10",
    "10 أغسطس 2025, 2025-08-10",
    "10 آب 2025, 2025-08-10",
    "11 شتنبر 2025, 2025-09-11",
    "11 أيلول 2025, 2025-09-11",
    "12 أكتوبر 2025, 2025-10-12",
    "12 تشرين الأول 2025, 2025-10-12",
    "13 نونبر 2025, 2025-11-13",
    "13 تشرين الثاني 2025, 2025-11-13",
    "14 دجنبر 2025, 2025-12-14",
    "14 كانون الأول 2025, 2025-12-14",
    "١٤ ديسمبر ٢٠٢٥, 2025-12-14"
  })
  void readsTheMonthsOfEveryArabRegion(String written, String expected) {
    assertThat(start(arabic(written))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "le 12 février 2024, 2024-02-12",
    "le 1er août 2024, 2024-08-01",
    "le 30 décembre 2024, 2024-12-30"
  })
  void readsFrenchDays(String written, String expected) {
    assertThat(
            start(
                "Le directeur général de la Police nationale du Sénégal, Amadou Fall, a rencontré "
                    + written
                    + " à Dakar son homologue malien, le général Seydou Traoré."))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'on 12 February 2024', 2024-02-12",
    "'on March 3, 2024', 2024-03-03",
    "'on 20th October 2024', 2024-10-20"
  })
  void readsEnglishDays(String written, String expected) {
    assertThat(
            start(
                "The Commissioner of the Fiji Police Force, Jone Tabua, met his Samoan counterpart, "
                    + "Commissioner Sione Leota, in Suva "
                    + written
                    + " to discuss drug trafficking."))
        .contains(expected);
  }

  @Test
  void readsASpanWithItsYearOnTheLastDay() {
    var text =
        "يقوم المدير العام للأمن الوطني المغربي، سعيد البوكيلي، بزيارة عمل إلى دولة قطر بين 23 و26 شتنبر"
            + " 2024.";
    assertThat(start(text)).contains("2024-09-23");
    assertThat(end(text)).contains("2024-09-26");
  }

  @Test
  void countsTheDaysOfAStayFromItsBeginning() {
    var text =
        "بدأ المدير العام للأمن الوطني المغربي، سعيد البوكيلي، يوم 8 فبراير 2026، زيارة عمل إلى دولة"
            + " قطر تدوم خمسة أيام.";
    assertThat(start(text)).contains("2026-02-08");
    assertThat(end(text)).contains("2026-02-12");
  }

  @Test
  void leavesTheYearOpenWhereNothingFixesIt() {
    assertThat(start(arabic("23 شتنبر الجاري"))).contains("--09-23");
    assertThat(start(arabic("الثلاثاء 23 شتنبر الجاري"))).contains("--09-23");
  }

  @Test
  void takesTheYearFromTheAddress() {
    var article =
        Article.of("a", arabic("23 شتنبر الجاري"))
            .from("https://journal.example/2025/09/24/sale-1");
    assertThat(claim(article, Predicate.START)).contains("2025-09-23");
  }

  @Test
  void takesTheYearInWhichTheWeekdayFallsOnTheDayOnceTheDayOfTakingIsKnown() {
    var article =
        Article.of("a", arabic("الثلاثاء 23 شتنبر الجاري")).retrievedOn(LocalDate.of(2026, 1, 10));
    var claim =
        Reader.standard().read(article).proposals().getFirst().one(Predicate.START).orElseThrow();
    assertThat(claim.value()).isEqualTo("2025-09-23");
    assertThat(claim.why().notes()).contains("weekday=tuesday", "retrieved=2026-01-10");
  }

  @Test
  void takesAWeekdayBackFromTheDayOfWriting() {
    var text =
        "17 December 2024\n\nThe Chief of the Kenya Police Service, Peter Otieno, met his Ugandan"
            + " counterpart, Commissioner Grace Achan, in Nairobi on Monday to discuss training.";
    assertThat(start(text)).contains("2024-12-16");
  }

  @Test
  void doesNotTakeADateOfThePastForTheMeeting() {
    var text =
        "التقى المدير العام للأمن الوطني المغربي سعيد البوكيلي، يوم 3 مارس 2025، بالرباط، نظيره التونسي،"
            + " اللواء حسان الماطري. وكان البلدان قد وقعا اتفاقية سابقة في 12 ماي 2009.";
    assertThat(start(text)).contains("2025-03-03");
  }
}
