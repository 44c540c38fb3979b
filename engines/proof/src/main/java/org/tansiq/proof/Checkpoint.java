package org.tansiq.proof;

import java.util.regex.Pattern;

/// What a log says of itself at one moment: its name, how many leaves it has and their root, signed
/// as a note (C2SP tlog-checkpoint and signed-note).
public record Checkpoint(String origin, Head head, String signedNote) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

  /// The size and the root of a tree.
  public record Head(long size, Hash root) {}

  /// Signs a head.
  public static Checkpoint sign(SigningKey key, Head head) {
    var text = key.name() + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    return new Checkpoint(key.name(), head, text + "\n" + key.signatureLine(text));
  }

  /// Reads a signed note and checks its signature; {@link BrokenLog} where it is none of this key.
  public static Checkpoint read(String note, VerifyingKey key) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0) {
      throw new BrokenLog("The checkpoint has no signature");
    }
    var text = note.substring(0, gap + 1);
    var signed = note.substring(gap + 2).lines().anyMatch(line -> key.signed(text, line));
    if (!signed) {
      throw new BrokenLog("The checkpoint is not signed by " + key.name());
    }
    var lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[0].equals(key.name()) || !SIZE.matcher(lines[1]).matches()) {
      throw new BrokenLog("The checkpoint is not one of " + key.name());
    }
    try {
      return new Checkpoint(
          lines[0], new Head(Long.parseLong(lines[1]), Hash.ofBase64(lines[2])), note);
    } catch (IllegalArgumentException noHash) {
      throw new BrokenLog("The checkpoint names no root: " + noHash.getMessage());
    }
  }
}
