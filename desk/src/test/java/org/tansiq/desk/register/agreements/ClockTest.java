package org.tansiq.desk.register.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClockTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

  /// A memorandum in force since 2 September 2023 whose term ends on 1 September 2027, renewed
  /// tacitly for three years, with six months of notice.
  private static final Terms TACIT = terms("2023-09-02", "2027-09-01", Renewal.TACIT, 3, 184);

  @Test
  void the_last_day_to_denounce_is_the_notice_before_the_end_of_the_term() {
    var clock = inForce(TACIT);
    assertThat(clock.lastDayToDenounce()).contains(LocalDate.of(2027, 3, 1));
    assertThat(clock.nextDay()).contains(LocalDate.of(2027, 3, 1));
    assertThat(clock.daysTo(LocalDate.of(2027, 3, 1))).isEqualTo(111);
    assertThat(clock.renewedUntil()).contains(LocalDate.of(2030, 9, 1));
    assertThat(clock.renewsCertainly()).isFalse();
  }

  @Test
  void after_that_day_it_renews_certainly_and_the_next_term_counts() {
    var clock = new Clock(Stage.IN_FORCE, TACIT, Optional.empty(), LocalDate.of(2027, 3, 2));
    assertThat(clock.renewsCertainly()).isTrue();
    assertThat(clock.lastDayToDenounce()).contains(LocalDate.of(2030, 3, 1));
    assertThat(clock.runsOut()).contains(LocalDate.of(2027, 9, 1));
  }

  @Test
  void terms_that_renewed_long_ago_are_counted_on_from_the_recorded_one() {
    var clock = inForce(terms("2010-01-01", "2012-12-31", Renewal.TACIT, 2, 90));
    assertThat(clock.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(clock.runsOut()).contains(LocalDate.of(2026, 12, 31));
    assertThat(clock.ends()).startsWith(LocalDate.of(2010, 12, 31), LocalDate.of(2012, 12, 31));
  }

  @Test
  void a_leap_day_ends_in_february_every_year() {
    var clock = inForce(terms("2019-03-01", "2020-02-29", Renewal.TACIT, 1, 30));
    assertThat(clock.runsOut()).contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void what_does_not_renew_itself_expires_though_nobody_says_so() {
    assertThat(inForce(terms("2020-01-01", "2026-11-09", Renewal.NONE, 0, 90)).stage())
        .isEqualTo(Stage.EXPIRED);
    assertThat(inForce(terms("2020-01-01", "2026-11-10", Renewal.NONE, 0, 90)).stage())
        .as("its last day is a day of the term")
        .isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void a_denounced_one_ends_at_its_term_and_never_renews() {
    var clock = new Clock(Stage.DENOUNCED, TACIT, Optional.empty(), TODAY);
    assertThat(clock.lastDayToDenounce()).isEmpty();
    assertThat(clock.runsOut()).contains(LocalDate.of(2027, 9, 1));
    var later = new Clock(Stage.DENOUNCED, TACIT, Optional.empty(), LocalDate.of(2027, 9, 2));
    assertThat(later.stage()).isEqualTo(Stage.TERMINATED);
  }

  @Test
  void one_without_an_end_has_no_last_day() {
    var clock = inForce(terms("2010-05-01", "", Renewal.NONE, 0, 90));
    assertThat(clock.runsOut()).isEmpty();
    assertThat(clock.lastDayToDenounce()).isEmpty();
    assertThat(clock.left()).isEqualTo(100);
  }

  @Test
  void eighteen_months_without_use_make_it_dormant() {
    assertThat(used(LocalDate.of(2025, 5, 9)).dormant()).isTrue();
    assertThat(used(LocalDate.of(2025, 5, 9)).monthsAsleep()).isEqualTo(18);
    assertThat(used(LocalDate.of(2025, 5, 10)).dormant()).isFalse();
  }

  @Test
  void a_young_agreement_is_not_dormant_before_it_could_be_used() {
    var young = terms("2026-01-01", "2029-12-31", Renewal.NONE, 0, 90);
    assertThat(inForce(young).dormant()).isFalse();
  }

  @Test
  void only_what_is_in_force_can_sleep() {
    var signed =
        new Clock(Stage.SIGNED, terms("", "", Renewal.NONE, 0, 0), Optional.empty(), TODAY);
    assertThat(signed.dormant()).isFalse();
  }

  private static Clock used(LocalDate day) {
    return new Clock(
        Stage.IN_FORCE, terms("2010-05-01", "", Renewal.NONE, 0, 90), Optional.of(day), TODAY);
  }

  private static Clock inForce(Terms terms) {
    return new Clock(Stage.IN_FORCE, terms, Optional.empty(), TODAY);
  }

  private static Terms terms(String from, String to, Renewal renewal, int years, int notice) {
    return new Terms(
        Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        renewal,
        years,
        notice == 0 ? OptionalInt.empty() : OptionalInt.of(notice));
  }
}
