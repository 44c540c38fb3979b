package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.vocabulary.EngagementKind.AGREEMENT;
import static org.tansiq.vocabulary.EngagementKind.FORUM;
import static org.tansiq.vocabulary.EngagementKind.MEETING;
import static org.tansiq.vocabulary.EngagementKind.VISIT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tansiq.reading.Guard.Reason;

class CoreferenceTest {

  private static final String OURS = "عبد الكريم الزروالي";
  private static final String OURS_IN_FRENCH = "Abdelkrim Zerouali";
  private static final String THEIRS = "خالد بن سلطان الدرمكي";
  private static final String THEIRS_IN_FRENCH = "Khaled Ben Soltane Al-Darmaki";

  private final Report visit =
      Report.of(VISIT, "AE", "MA", "AE").on("2024-09-23", "2024-09-26").with(OURS, THEIRS);

  @Test
  void one_visit_in_arabic_and_in_french_is_one() {
    var french =
        Report.of(VISIT, "AE", "MA", "AE").on("2024-09-23").with(OURS_IN_FRENCH, THEIRS_IN_FRENCH);
    var likeness = visit.to(french);
    assertThat(likeness.same()).isTrue();
    assertThat(likeness.band()).isEqualTo(Likeness.Band.SURE);
  }

  @Test
  void the_side_an_article_is_about_does_not_matter() {
    var fromAcross =
        Report.of(MEETING, "AE", "MA", "AE")
            .on("2024-09-24")
            .with(THEIRS_IN_FRENCH, OURS_IN_FRENCH);
    assertThat(visit.to(fromAcross).same()).isTrue();
  }

  @Test
  void a_day_within_the_days_of_a_visit_is_of_the_visit() {
    var signature = Report.of(AGREEMENT, "AE", "MA", "AE").on("2024-09-25").with(OURS, THEIRS);
    assertThat(visit.to(signature).same()).isTrue();
  }

  @Test
  void a_day_without_its_year_agrees_with_the_same_day_of_a_year() {
    assertThat(visit.to(Report.of(VISIT, "AE", "MA", "AE").on("--09-23").with(OURS, THEIRS)).same())
        .isTrue();
  }

  @Test
  void a_weekday_that_the_date_did_not_have_keeps_two_visits_apart() {
    var tuesday = Report.of(VISIT, "AE", "MA", "AE").on("--09-23", 2).with(OURS, "سعيد المنصوري");
    var likeness = visit.to(tuesday);
    assertThat(likeness.same()).isFalse();
    assertThat(likeness.barrier()).contains(Reason.OTHER_WEEKDAY);
    assertThat(likeness.values()).containsExactly("2", "2024-09-23", "1");
    assertThat(likeness.score()).isGreaterThan(0.35);
  }

  @Test
  void the_weekday_that_the_date_had_speaks_for_it() {
    var monday = Report.of(VISIT, "AE", "MA", "AE").on("--09-23", 1).with(OURS, THEIRS);
    assertThat(visit.to(monday).same()).isTrue();
  }

  @Test
  void two_weekdays_of_one_day_are_two_years() {
    var monday = Report.of(VISIT, "AE", "MA", "AE").on("--09-23", 1).with(OURS, THEIRS);
    var tuesday = Report.of(VISIT, "AE", "MA", "AE").on("--09-23", 2).with(OURS, THEIRS);
    assertThat(monday.to(tuesday).barrier()).contains(Reason.OTHER_WEEKDAY);
  }

  @Test
  void the_same_day_of_another_year_is_another_visit() {
    var yearLater =
        Report.of(VISIT, "AE", "MA", "AE").on("2025-09-23", "2025-09-26").with(OURS, THEIRS);
    assertThat(visit.to(yearLater).barrier()).contains(Reason.OTHER_DATE);
    assertThat(visit.to(Report.of(VISIT, "AE", "MA", "AE").on("2025").with(OURS, THEIRS)).barrier())
        .contains(Reason.OTHER_DATE);
    assertThat(
            visit.to(Report.of(VISIT, "AE", "MA", "AE").on("2024-10").with(OURS, THEIRS)).barrier())
        .contains(Reason.OTHER_DATE);
  }

  @Test
  void the_same_director_with_another_partner_is_another_meeting() {
    var other = Report.of(MEETING, "MA", "MA", "NO").on("2025-11-24").with(OURS, "Kari Solheim");
    var first = Report.of(MEETING, "MA", "MA", "ET").on("2025-11-24").with(OURS, "Tesfaye Worku");
    var likeness = first.to(other);
    assertThat(likeness.barrier()).contains(Reason.OTHER_COUNTRY);
    assertThat(likeness.values()).containsExactly("ET MA", "MA NO");
  }

  @Test
  void another_counterpart_of_the_same_country_keeps_undated_meetings_apart() {
    var one = Report.of(MEETING, "", "MA", "ES").with(OURS, "Ignacio Belmonte Roca");
    var other = Report.of(MEETING, "", "MA", "ES").with(OURS, "Mercedes Alarcón Vidal");
    var likeness = one.to(other);
    assertThat(likeness.barrier()).contains(Reason.OTHER_COUNTERPART);
    assertThat(likeness.values())
        .containsExactly("Ignacio Belmonte Roca", "Mercedes Alarcón Vidal");
  }

  @Test
  void several_counterparts_on_agreeing_days_are_met_on_one_visit() {
    var police =
        Report.of(VISIT, "ES", "MA", "ES")
            .on("2025-03-04", "2025-03-05")
            .with(OURS, "Ignacio Belmonte Roca");
    var guard =
        Report.of(VISIT, "ES", "MA", "ES").on("2025-03-05").with(OURS, "Mercedes Alarcón Vidal");
    assertThat(police.to(guard).barrier()).isEmpty();
    assertThat(police.to(guard).same()).isTrue();
  }

  @Test
  void an_event_and_a_meeting_in_its_margin_are_two() {
    var assembly =
        Report.of(FORUM, "MA", "MA").on("2025-11-24", "2025-11-27").event("93rd session");
    var margin =
        Report.of(MEETING, "MA", "MA", "ET")
            .on("2025-11-24")
            .with(OURS, "Tesfaye Worku")
            .event("93ème session");
    assertThat(assembly.to(margin).same()).isFalse();
  }

  @Test
  void another_edition_is_another_event() {
    var one = Report.of(FORUM, "TN", "TN").event("الدورة الثامنة والأربعون");
    var next = Report.of(FORUM, "TN", "TN").event("49e conférence des chefs");
    assertThat(one.to(next).barrier()).contains(Reason.OTHER_EVENT);
    assertThat(one.to(Report.of(FORUM, "TN", "TN").event("48th conference")).barrier()).isEmpty();
  }

  @Test
  void undated_reports_months_apart_are_not_taken_for_one() {
    var spring =
        Report.of(MEETING, "FR", "MA", "FR").published("2025-03-02").with(OURS, "Luc Ferrand");
    var autumn =
        Report.of(MEETING, "FR", "MA", "FR").published("2025-10-19").with(OURS, "Luc Ferrand");
    var nextDay =
        Report.of(MEETING, "FR", "MA", "FR").published("2025-03-03").with(OURS, "Luc Ferrand");
    assertThat(spring.to(nextDay).same()).isTrue();
    assertThat(spring.to(autumn).score()).isLessThan(spring.to(nextDay).score() - 0.3);
  }

  @Test
  void the_order_of_two_reports_does_not_matter() {
    var tuesday = Report.of(VISIT, "AE", "MA", "AE").on("--09-23", 2).with(OURS, "سعيد المنصوري");
    var there = visit.to(tuesday);
    var back = tuesday.to(visit);
    assertThat(back.score()).isEqualTo(there.score());
    assertThat(back.barrier()).isEqualTo(there.barrier());
  }

  @Test
  void many_candidates_are_answered_in_their_order() {
    var far = Report.of(VISIT, "SN", "MA", "SN").on("2019-01-02");
    var answers = Coreference.compare(visit.portrait(), List.of(far.portrait(), visit.portrait()));
    assertThat(answers).extracting(Likeness::same).containsExactly(false, true);
  }
}
