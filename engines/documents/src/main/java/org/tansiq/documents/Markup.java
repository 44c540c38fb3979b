package org.tansiq.documents;

import java.util.Set;

/// The elements that carry text in one XML vocabulary, by local name within its namespace.
///
/// WordprocessingML: ECMA-376 part 1, 17; OpenDocument text: OpenDocument 1.3 part 3, 5 and 6.
record Markup(
    String namespace, Set<String> words, Set<String> paragraphs, Set<String> lines, Skips skips) {

  /// Elements whose whole content is left out, and those that stand for a space.
  record Skips(Set<String> skipped, Set<String> spaces) {}

  static final Markup WORD =
      new Markup(
          "wordprocessingml",
          Set.of("t"),
          Set.of("p"),
          Set.of("br", "cr"),
          new Skips(
              Set.of("del", "moveFrom", "instrText", "delText", "Fallback"),
              Set.of("tab", "ptab")));

  static final Markup OPEN_DOCUMENT =
      new Markup(
          "opendocument",
          Set.of("p", "h", "span", "a"),
          Set.of("p", "h"),
          Set.of("line-break"),
          new Skips(
              Set.of("tracked-changes", "annotation", "note-citation", "script"),
              Set.of("s", "tab")));
}
