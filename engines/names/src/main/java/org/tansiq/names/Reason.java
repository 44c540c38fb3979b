package org.tansiq.names;

/// One thing that speaks for (positive bits) or against two being one person: what stands on either
/// side, and how much it counts.
public record Reason(Kind kind, String ours, String theirs, double bits) {

  /// What kind of thing it is.
  public enum Kind {
    /// Where every comparison starts, before anything is looked at.
    START,
    /// Two parts of the names.
    WORDS,
    /// Parts on both sides that answer to nothing on the other.
    CONFLICT,
    /// Parts that only one side has.
    MISSING,
    /// The parts stand in another order.
    ORDER,
    /// The birth dates.
    BIRTH,
    /// The nationalities.
    NATIONALITY,
    /// The sexes.
    SEX,
    /// The numbers of documents.
    DOCUMENT,
    /// Other persons found by the same search, of whom at most one can be the one asked for.
    OTHERS
  }

  /// The same seen from the other side.
  Reason turned() {
    return new Reason(kind, theirs, ours, bits);
  }
}
