package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The first page: three doors while the register is untouched, then what needs attention.
class TodayPagesTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));

  private TestDesk desk;
  private Visitor officer;

  @BeforeEach
  void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
    officer.get("/?lang=en");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void an_untouched_desk_offers_three_doors_and_one_that_starts_empty_closes_them() {
    var doors = officer.get("/");
    assertThat(doors.document().select(".doors form[action=/demo/load]")).hasSize(1);
    assertThat(doors.document().select(".doors a[href=/intake]")).hasSize(1);

    var today = officer.submit(doors, "/start/empty", Map.of());
    assertThat(today.path()).isEqualTo("/");
    assertThat(today.document().select(".doors")).isEmpty();
    assertThat(today.document().select(".state h3").eachText())
        .contains("No deadline is near", "No claim waits");
    assertThat(desk.database().ask("select count(*) from audit.entry where act = 'started-empty'"))
        .isEqualTo("1");
    assertThat(officer.get("/settings").document().select("form[action=/demo/load]")).hasSize(1);
  }

  @Test
  void what_is_late_comes_first_and_says_by_how_many_days() {
    var agreement = agreement("MoU", TODAY.plusDays(100), "tacit", 3, 90, false);
    commitment("Send the list", "ours", TODAY.minusDays(26), "in-progress");
    commitment("Name a liaison officer", "theirs", TODAY.plusDays(1), "accepted");
    commitment("Long done", "ours", TODAY.minusDays(80), "closed");
    officer.submit(officer.get("/"), "/start/empty", Map.of());

    var page = officer.get("/").document();
    assertThat(page.select(".dl__what > a").eachText())
        .containsExactly("Send the list", "Name a liaison officer", "Last day to denounce: MoU");
    assertThat(page.select(".dl__when").eachText().getFirst()).startsWith("26 days late");
    assertThat(page.select(".dl__when").eachText().get(1)).startsWith("tomorrow");
    assertThat(page.select(".dl__when").eachText().get(2)).startsWith("10 days");
    assertThat(page.select("a[href=/agreements/" + agreement + "]")).isNotEmpty();
    assertThat(page.select(".dl").getLast().text()).contains("missing clause");
  }

  @Test
  void the_week_begins_on_monday_and_shows_proposed_engagements_dashed() {
    engagement("visit", "ES", TODAY, "proposed");
    officer.get("/");
    var page = officer.get("/").document();
    assertThat(page.select(".week > li")).hasSize(7);
    assertThat(page.select(".week .week__day span").eachText().getFirst()).isEqualTo("Monday");
    assertThat(page.select(".week__now .ev--p").text()).contains("Spain");
  }

  @Test
  void settings_tell_what_this_installation_is() {
    var page = officer.get("/settings").document();
    assertThat(page.select("main").text())
        .contains("PostgreSQL", "Morocco", "TANSIQ_PAGES_MONTHS", "Africa/Casablanca");
  }

  @Test
  void a_work_that_nobody_knows_is_not_found() {
    assertThat(officer.get("/jobs/77").status()).isEqualTo(404);
    assertThat(officer.get("/jobs/x").status()).isEqualTo(400);
  }

  private UUID agreement(
      String title, LocalDate ends, String renewal, int years, int notice, boolean clause) {
    var id = UUID.randomUUID();
    desk.database()
        .execute(
            """
            insert into register.agreement (id, form, title, stage, in_force_on, ends_on, renewal,
              renewal_years, notice_days, data_clause, countries, status)
            values ('%s', 'memorandum', '%s', 'in-force', '%s', '%s', '%s', %d, %d, %s,
              '{ES,MA}', 'confirmed')
            """
                .formatted(
                    id, title, ends.minusYears(years), ends, renewal, years, notice, clause));
    return id;
  }

  private void commitment(String text, String side, LocalDate due, String stage) {
    desk.database()
        .execute(
            """
            insert into register.commitment (id, text_en, side, partner, engagement_id, due_on, stage,
              status)
            values (gen_random_uuid(), '%s', '%s', 'ES', gen_random_uuid(), '%s', '%s', 'confirmed')
            """
                .formatted(text, side, due, stage));
  }

  private void engagement(String kind, String host, LocalDate on, String status) {
    desk.database()
        .execute(
            """
            insert into register.engagement (id, kind, host_country, from_date, to_date, countries,
              status)
            values (gen_random_uuid(), '%s', '%s', '%s', '%s', '{ES,MA}', '%s')
            """
                .formatted(kind, host, on, on, status));
  }
}
