package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A legal adviser finds what is past its time, keeps one and takes another out; a period is
/// proposed by one and confirmed by another. In Arabic, then in French, then on a phone.
class RetentionJourney {

  @Test
  void what_is_due_is_decided_and_two_set_the_period() throws IOException, SQLException {
    try (var desk = RunningDesk.fresh();
        var founder = Browser.in("ar");
        var second = Browser.in("ar");
        var adviser = Browser.in("ar");
        var chief = Browser.in("ar")) {
      var officers = new Officers(desk, founder, second);
      officers.admit(adviser, "rachid", "الشؤون القانونية", "legal-adviser");
      officers.admit(chief, "leila", "الديوان", "chief-of-staff");
      age(desk);
      walk(desk, adviser, chief, "ar", "96");
      inFrench(desk);
    }
  }

  private static void inFrench(RunningDesk desk) throws IOException, SQLException {
    try (var adviser = Browser.in("fr");
        var chief = Browser.in("fr");
        var phone = Browser.in("ar", 390)) {
      SignIn.at(desk, adviser.page(), "fr", "rachid");
      SignIn.at(desk, chief.page(), "fr", "leila");
      age(desk);
      walk(desk, adviser, chief, "fr", "84");
      age(desk);
      SignIn.at(desk, phone.page(), "ar", "leila");
      phone.page().navigate(desk.address() + "/retention");
      phone.assertSound();
      phone.shot("retention-phone-ar");
    }
  }

  /// Articles as they are after six years.
  private static void age(RunningDesk desk) throws IOException, SQLException {
    try (var connection = DriverManager.getConnection(desk.postgresUrl());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into intake.article (id, content_hash, name, format, size, title, text, state, added_at,
            added_by, added_name, added_unit)
          select gen_random_uuid(), gen_random_uuid(), 'visit.txt', 'text', 9, title, 'x', 'failed',
            now() - interval '6 years', gen_random_uuid(), 'x', 'x'
          from unnest(array['زيارة وفد أمني إلى مدريد',
            'Visite d''une délégation à Madrid: bilan de la coopération']) as t (title)
          """);
    }
  }

  private static void walk(
      RunningDesk desk, Browser adviser, Browser chief, String language, String months) {
    var page = adviser.page();
    page.navigate(desk.address() + "/retention");
    page.navigate(desk.address() + "/");
    assertThat(page.locator(".spine a[href='/retention']")).containsText("2");
    page.locator(".spine a[href='/retention']").click();
    var due = page.locator("#due-article tbody tr");
    assertThat(due).hasCount(2);
    adviser.assertSound();
    due.first().locator("summary").click();
    adviser.assertSound();
    adviser.shot("retention-due-" + language);
    due.first().locator("input[name=why]").fill("قضية جارية 2026/14");
    due.first().locator("input[name=until]").fill(LocalDate.now().plusMonths(6).toString());
    due.first().locator("button:not(.btn--danger)").click();
    assertThat(due).hasCount(1);
    due.first().locator("summary").click();
    due.first().locator("input[name=why]").fill("انتهت المدة");
    due.first().locator("button.btn--danger").click();
    assertThat(due).hasCount(0);
    assertThat(page.locator(".spine a[href='/retention'] .spine__count")).hasCount(0);

    var period = page.locator("#period-engagement");
    period.locator("summary").click();
    period.locator("input[name=months]").fill(months);
    period.locator("input[name=why]").fill("قانون حماية المعطيات");
    period.locator("button").click();
    assertThat(period).containsText(months);
    assertThat(period.locator("button")).hasCount(0);
    adviser.assertSound();
    adviser.shot("retention-schedule-" + language);
    chief.page().navigate(desk.address() + "/retention");
    chief.page().locator("#period-engagement button.btn--main").click();
    assertThat(chief.page().locator("#period-engagement"))
        .containsText(language.equals("ar") ? "وضعها شخصان" : "fixé par deux personnes");
    chief.assertSound();
  }
}
