package org.tansiq.proof;

/// Something about a copy that is not as it was logged.
///
/// @param from the first entry concerned, from 0
/// @param to the entry after the last one concerned
/// @param detail a file, a size or a root, for whoever looks closer
public record Finding(Kind kind, long from, long to, String detail) {

  /// What is wrong.
  public enum Kind {
    /// An entry of the account says something else than was logged.
    EDITED,
    /// An entry that was logged is not in the account.
    DELETED,
    /// The account holds an entry that was never logged.
    ADDED,
    /// An entry stands elsewhere than it was logged.
    MOVED,
    /// The end of the account is missing.
    CUT_OFF,
    /// The log is older than a checkpoint that it once signed.
    ROLLED_BACK,
    /// The log itself was made anew: its root is not the signed one.
    REWRITTEN,
    /// A file of the log is missing, cut or changed, while what it says is still proved by the
    /// rest.
    DAMAGED,
    /// The checkpoint is not one of this log.
    FORGED
  }

  static Finding at(Kind kind, long index, String detail) {
    return new Finding(kind, index, index + 1, detail);
  }
}
