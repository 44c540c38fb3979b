package org.tansiq.reading;

/// A stretch of the article that was not read (UTF-16 units, end exclusive), and why.
public record Removed(int start, int end, Reason reason) {

  /// Why a stretch was left out.
  public enum Reason {
    ADDRESS,
    BANNER,
    /// Who wrote or sent it, which is no title and no place of the events.
    BYLINE,
    COMMENT_FORM,
    COUNTER,
    MENU,
    RELATED,
    REPEATED
  }
}
