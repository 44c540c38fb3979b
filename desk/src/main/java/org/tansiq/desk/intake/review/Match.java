package org.tansiq.desk.intake.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tansiq.desk.intake.matching.Alike;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.sources.Source;
import org.tansiq.reading.Explanation;
import org.tansiq.reading.Likeness;

/// A look-alike with the other article and the other engagement.
///
/// @param likeness what speaks for and against, where a person is to judge it
record Match(
    Alike alike, Source other, Optional<Engagement> engagement, Optional<Likeness> likeness) {

  private static final int MOST_REASONS = 7;

  /// What speaks for and against taking the two for one, in the reader's language.
  List<String> reasons(Shell shell) {
    var explanation = Explanation.in(Locale.of(shell.tongue().code()));
    return likeness
        .map(known -> explanation.of(known).stream().limit(MOST_REASONS).toList())
        .orElse(List.of());
  }

  boolean open() {
    return alike.state() == Alike.State.PROPOSED;
  }

  /// Likeness as one to four bars.
  int bars() {
    var score = alike.score();
    return score >= 0.9 ? 4 : score >= 0.75 ? 3 : score >= 0.5 ? 2 : 1;
  }
}
