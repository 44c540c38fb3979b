package org.tansiq.desk.intake.review;

import java.util.Locale;
import org.tansiq.desk.intake.matching.Alike;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.reading.Explanation;

/// Why two look-alikes were kept apart, in the reader's words.
final class GuardText {

  private GuardText() {}

  static String of(Alike alike, Shell shell) {
    var explanation = Explanation.in(Locale.of(shell.tongue().code()));
    return alike.barrier().map(reason -> explanation.of(reason, alike.values())).orElse("");
  }
}
