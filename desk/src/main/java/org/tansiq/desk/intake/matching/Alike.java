package org.tansiq.desk.intake.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.reading.Guard;

/// Two engagements that two articles report and that look alike.
///
/// @param barrier what contradicts taking them for one
/// @param values what the barrier names, such as the two dates
public record Alike(
    UUID id,
    UUID article,
    UUID engagement,
    UUID otherArticle,
    UUID otherEngagement,
    double score,
    Optional<Guard.Reason> barrier,
    List<String> values,
    State state) {

  public Alike {
    values = List.copyOf(values);
  }

  /// What became of the likeness.
  public enum State {
    /// Sure: the second article was added to the engagement of the first.
    ATTACHED,
    /// A person is to say.
    PROPOSED,
    /// A contradiction keeps them apart.
    BLOCKED,
    /// A person said they are one.
    MERGED,
    /// A person said they are two.
    APART;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
