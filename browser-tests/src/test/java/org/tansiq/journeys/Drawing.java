package org.tansiq.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// A timeline, map or network over its table, as a reader with a keyboard uses it.
final class Drawing {

  private final Page page;
  private final Locator element;

  private Drawing(Page page, String name) {
    this.page = page;
    this.element = page.locator(name).first();
  }

  /// Waits until it is drawn.
  ///
  /// @param name of the element, such as `tansiq-map`
  static Drawing on(Page page, String name) {
    var drawing = new Drawing(page, name);
    assertThat(drawing.points().first()).isVisible();
    return drawing;
  }

  Locator points() {
    return element.locator("svg [data-key]");
  }

  Locator rows() {
    return element.locator("table tbody tr");
  }

  /// The one stop in the order of tabs gets the focus; arrows move from there.
  void enter() {
    element.locator("svg [data-key][tabindex='0']").focus();
  }

  /// Presses an arrow and says what is under hand then.
  String press(String key) {
    page.keyboard().press(key);
    return spoken();
  }

  /// The spoken name of the point under hand.
  String spoken() {
    var name = page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''");
    return String.valueOf(name);
  }

  /// Shows the table below the drawing.
  void showTable() {
    element.locator(".viz__tools button[aria-pressed]").click();
    assertThat(element.locator("table")).isVisible();
  }
}
