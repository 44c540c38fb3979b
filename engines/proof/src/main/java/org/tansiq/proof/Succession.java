package org.tansiq.proof;

import java.util.regex.Pattern;

/// One key of a log handing over to the next, signed by both: whoever trusts either can trust the
/// other for the checkpoints that are its own.
///
/// @param size how many leaves the log had; the key before signs no larger log, the next no smaller
record Succession(long size, VerifyingKey from, VerifyingKey to, String note) {

  private static final String HEAD = "succession/1";
  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
  private static final int LINES = 5;

  static Succession sign(SigningKey from, SigningKey to, long size) {
    if (!from.name().equals(to.name())) {
      throw new IllegalArgumentException("a log keeps its name: " + from.name());
    }
    var text =
        String.join(
            "\n",
            HEAD,
            from.name(),
            String.valueOf(size),
            from.verifier().text(),
            to.verifier().text(),
            "");
    return new Succession(
        size,
        from.verifier(),
        to.verifier(),
        text + "\n" + from.signatureLine(text) + to.signatureLine(text));
  }

  /// Reads what {@link #sign} wrote; {@link BrokenLog} where a signature is missing.
  static Succession read(String note) {
    int gap = note.indexOf("\n\n");
    var text = gap < 0 ? "" : note.substring(0, gap + 1);
    var lines = text.split("\n");
    if (lines.length != LINES || !lines[0].equals(HEAD) || !SIZE.matcher(lines[2]).matches()) {
      throw new BrokenLog("A handing-over of keys cannot be read");
    }
    var from = VerifyingKey.ofText(lines[3]);
    var to = VerifyingKey.ofText(lines[4]);
    var signatures = note.substring(gap + 2).lines().toList();
    var signed =
        signatures.stream().anyMatch(line -> from.signed(text, line))
            && signatures.stream().anyMatch(line -> to.signed(text, line));
    if (!signed || !from.name().equals(lines[1]) || !to.name().equals(lines[1])) {
      throw new BrokenLog("A handing-over of keys is not signed by both");
    }
    return new Succession(Long.parseLong(lines[2]), from, to, note);
  }
}
