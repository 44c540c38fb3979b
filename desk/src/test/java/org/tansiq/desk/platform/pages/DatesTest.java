package org.tansiq.desk.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDate VISIT = LocalDate.of(2025, 9, 23);

  @Test
  void arabic_months_are_maghrebi_unless_the_deployment_says_otherwise() {
    assertThat(arabic("maghreb", "western", false).day(VISIT)).isEqualTo("23 شتنبر 2025");
    assertThat(arabic("gulf", "western", false).day(VISIT)).isEqualTo("23 سبتمبر 2025");
    assertThat(arabic("levant", "western", false).day(VISIT)).isEqualTo("23 أيلول 2025");
  }

  @Test
  void the_hijri_date_stands_beside_and_never_instead() {
    assertThat(arabic("maghreb", "western", true).day(VISIT))
        .isEqualTo("23 شتنبر 2025 (1 ربيع الآخر 1447 هـ)");
  }

  @Test
  void arabic_indic_digits_are_for_display_where_asked() {
    assertThat(arabic("maghreb", "arabic-indic", false).day(VISIT)).isEqualTo("٢٣ شتنبر ٢٠٢٥");
  }

  @Test
  void a_span_is_written_in_words_because_a_dash_turns_round_in_arabic() {
    var end = LocalDate.of(2025, 9, 26);
    assertThat(arabic("maghreb", "western", false).span(VISIT, end))
        .isEqualTo("من 23 إلى 26 شتنبر 2025");
    assertThat(new Dates(Tongue.FR, settings("maghreb", "western", false)).span(VISIT, end))
        .isEqualTo("du 23 au 26 septembre 2025");
  }

  @Test
  void what_is_known_of_a_date_is_shown_and_no_more() {
    var dates = arabic("maghreb", "western", false);
    assertThat(dates.partial("--09-23")).isEqualTo("23 شتنبر");
    assertThat(dates.partial("2025-11")).isEqualTo("نونبر 2025");
    assertThat(dates.partial("2025")).isEqualTo("2025");
  }

  private static Dates arabic(String months, String digits, boolean hijri) {
    return new Dates(Tongue.AR, settings(months, digits, hijri));
  }

  private static PageSettings settings(String months, String digits, boolean hijri) {
    return new PageSettings("MA", months, digits, hijri, "Africa/Casablanca", "default");
  }
}
