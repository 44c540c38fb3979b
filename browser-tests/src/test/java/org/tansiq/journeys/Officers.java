package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Lets officers into a desk by its own pages: one proposes, another confirms.
final class Officers {

  private final RunningDesk desk;
  private final Browser founder;
  private final Browser second;

  /// The founder, and a second administrator whom the founder may let in alone.
  Officers(RunningDesk desk, Browser founder, Browser second) {
    this.desk = desk;
    this.founder = founder;
    this.second = second;
    founder.page().navigate(desk.firstLink().orElseThrow());
    SignIn.enrol(founder.page());
    invite("nadia", "الديوان", "system-administrator");
    enter(second, link(founder), "nadia");
  }

  /// Lets somebody in with a role.
  void admit(Browser guest, String login, String unit, String role) {
    enter(guest, invitation(login, unit, role), login);
  }

  /// The link of an invitation that two stand behind.
  String invitation(String login, String unit, String role) {
    invite(login, unit, role);
    second.page().navigate(desk.address() + "/officers");
    second.page().locator("form[action$='/confirm'] button").first().click();
    return link(second);
  }

  private void invite(String name, String unit, String role) {
    var page = founder.page();
    page.navigate(desk.address() + "/officers");
    var form = page.locator("form[action='/officers/invite']");
    form.locator("input[name=name]").fill(name);
    form.locator("input[name=unit]").fill(unit);
    form.locator("select[name=role]").selectOption(role);
    form.locator("input[name=why]").fill("مهام المكتب");
    form.locator("button").click();
  }

  private static String link(Browser shown) {
    return shown.page().locator("#invitation code").textContent();
  }

  private void enter(Browser guest, String link, String login) {
    var page = guest.page();
    page.navigate(desk.address() + link);
    page.locator("#name").fill(login);
    page.locator("#login").fill(login);
    page.locator("#password").fill(SignIn.PASSWORD);
    page.locator("#again").fill(SignIn.PASSWORD);
    page.locator("main form button").click();
    assertThat(page.locator(".who")).isVisible();
  }
}
