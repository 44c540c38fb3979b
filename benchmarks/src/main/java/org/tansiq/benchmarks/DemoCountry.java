package org.tansiq.benchmarks;

import java.util.Map;
import java.util.regex.Pattern;

/// The demo country in a desk, through its own door.
final class DemoCountry {

  private static final Pattern ENGAGEMENT =
      Pattern.compile("href=\"(/engagements/[0-9a-f-]{36})\"");

  private DemoCountry() {}

  /// Presses the button of the start page and waits until the country is in the register.
  static void load(Session officer) throws Exception {
    officer.submit("/", "/demo/load", Map.of());
    while (!ENGAGEMENT.matcher(officer.get("/engagements").body()).find()) {
      Thread.sleep(500);
    }
  }

  /// The address of one of its engagements.
  static String anEngagement(Session officer) throws Exception {
    var found = ENGAGEMENT.matcher(officer.get("/engagements?kind=meeting").body());
    if (!found.find()) {
      throw new IllegalStateException("No engagement in the list");
    }
    return found.group(1);
  }
}
