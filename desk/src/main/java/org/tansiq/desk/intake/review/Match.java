package org.tansiq.desk.intake.review;

import java.util.Optional;
import org.tansiq.desk.intake.matching.Alike;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.sources.Source;

/// A look-alike with the other article and the other engagement.
record Match(Alike alike, Source other, Optional<Engagement> engagement) {

  boolean open() {
    return alike.state() == Alike.State.PROPOSED;
  }

  /// Likeness as one to four bars.
  int bars() {
    var score = alike.score();
    return score >= 0.9 ? 4 : score >= 0.75 ? 3 : score >= 0.5 ? 2 : 1;
  }
}
