package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a page is sent cannot be made to change all objects, whatever it is made of.
class PollutionJourney {

  private static final String POISON =
      "\"__proto__\":{\"polluted\":1},\"constructor\":{\"prototype\":{\"polluted\":1}},";

  @Test
  void nothing_can_be_added_to_all_objects_and_poisoned_answers_change_none() {
    try (var browser = SharedDesk.officer("ar")) {
      var page = browser.page();
      page.route("**/*", PollutionJourney::poison);
      for (var path :
          new String[] {"/", "/engagements/timeline", "/engagements/network", "/intake"}) {
        page.navigate(SharedDesk.running().address() + path);
        page.waitForFunction("!Object.isExtensible(Object.prototype)");
        assertThat(page.evaluate("({}).polluted === undefined && [].polluted === undefined"))
            .as(path)
            .isEqualTo(true);
      }
      page.locator("input[type=search]").first().fill("mad");
      assertThat(tried(page)).isEqualTo("undefined,undefined,undefined");
    }
  }

  /// As a script would that is given `__proto__` where it expects a name.
  private static Object tried(Page page) {
    return page.evaluate(
        """
        () => {
          const name = JSON.parse('{"key":"__proto__"}').key;
          const merge = (into, from) => {
            for (const key in from) {
              if (typeof from[key] === 'object') merge(into[key] ??= {}, from[key]);
              else try { into[key] = from[key]; } catch { /* strict scripts are told */ }
            }
          };
          merge({}, JSON.parse('{"__proto__":{"polluted":1}}'));
          merge([], JSON.parse('{"__proto__":{"polluted":1}}'));
          try { ({})[name].polluted = 1; } catch { /* strict scripts are told */ }
          return [({}).polluted, [].polluted, (() => {}).polluted].map(String).join();
        }
        """);
  }

  private static void poison(Route route) {
    if (!Set.of("fetch", "xhr").contains(route.request().resourceType())) {
      route.resume();
      return;
    }
    var answer = route.fetch();
    var type = answer.headers().getOrDefault("content-type", "");
    if (!type.contains("json")) {
      route.fulfill(new Route.FulfillOptions().setResponse(answer));
      return;
    }
    var body = answer.text().replace("{", "{" + POISON).replace("," + "}", "}");
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(answer)
            .setHeaders(Map.of("content-type", type))
            .setBody(body));
  }
}
