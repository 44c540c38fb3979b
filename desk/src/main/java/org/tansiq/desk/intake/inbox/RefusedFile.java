package org.tansiq.desk.intake.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.documents.Refusal;
import org.tansiq.documents.Wording;

/// A file that was not taken, and why.
public record RefusedFile(String name, String code, List<String> values) {

  public RefusedFile {
    values = List.copyOf(values);
  }

  /// What happened and what to do next, in the reader's language, a line each.
  public List<String> why(Shell shell) {
    return Arrays.stream(Refusal.Code.values())
        .filter(known -> known.name().equals(code))
        .map(known -> said(new Refusal(known, values), shell))
        .findFirst()
        .orElse(List.of(code));
  }

  static List<String> said(Refusal refusal, Shell shell) {
    return Wording.in(Locale.of(shell.tongue().code())).of(refusal).lines().toList();
  }
}
