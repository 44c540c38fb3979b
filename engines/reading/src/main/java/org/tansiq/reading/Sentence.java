package org.tansiq.reading;

/// One sentence with its place in the article's text (UTF-16 units, end exclusive).
public record Sentence(int number, int start, int end, String text, Role role) {

  /// What a sentence is to the reader.
  public enum Role {
    TITLE,
    /// A claim rests on it.
    LIT,
    PLAIN,
    /// It asks and states nothing.
    QUESTION
  }

  Sentence as(Role other) {
    return new Sentence(number, start, end, text, other);
  }
}
