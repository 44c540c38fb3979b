package org.tansiq.desk.intake.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.documents.Warning;
import org.tansiq.documents.Wording;

/// What the opener noted of a file, as the database keeps it: the code and its values, parted by
/// tabs.
public final class Notes {

  private Notes() {}

  static String kept(Warning warning) {
    return warning.code().name()
        + warning.values().stream()
            .map(v -> "\t" + v.replace('\t', ' '))
            .reduce("", String::concat);
  }

  /// The sentences for kept notes in the reader's language.
  public static List<String> shown(List<String> kept, Shell shell) {
    var wording = Wording.in(Locale.of(shell.tongue().code()));
    return kept.stream().flatMap(note -> warning(note).stream()).map(wording::of).toList();
  }

  private static Optional<Warning> warning(String kept) {
    var parts = kept.split("\t", -1);
    return Arrays.stream(Warning.Code.values())
        .filter(code -> code.name().equals(parts[0]))
        .map(code -> new Warning(code, List.of(parts).subList(1, parts.length), List.of()))
        .findFirst();
  }
}
