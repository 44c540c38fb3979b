package org.tansiq.app;

import java.util.Locale;
import org.tansiq.names.Name;
import org.tansiq.names.Reason;
import org.tansiq.names.Refused;

/// `tansiq names pair "a" "b"`: the bits of two names, reason by reason.
final class NamesPair {

  private NamesPair() {}

  static int run(Words words, Terminal terminal) {
    var out = terminal.out();
    var given = words.values(2, 2);
    var ours = name(given.get(0));
    var theirs = name(given.get(1));
    var match = NamesCommands.matcher(words).match(ours, theirs);
    out.printf(
        Locale.ROOT,
        "%s  %.1f bits  probability %.3f%n",
        band(match.band()),
        match.bits(),
        match.probability());
    match.reasons().forEach(reason -> out.println(line(reason)));
    for (var name : new Name[] {ours, theirs}) {
      name.warnings().forEach(w -> out.println("warning  " + name + ": " + words(w.name())));
    }
    return Exit.DONE;
  }

  static Name name(String written) {
    try {
      return Name.of(written);
    } catch (Refused refused) {
      throw new Unusable(Exit.DATA, String.valueOf(refused.getMessage()));
    }
  }

  static String band(Enum<?> band) {
    return words(band.name()).replace("no hit", "no-hit");
  }

  static String line(Reason reason) {
    var sides =
        reason.ours().isEmpty() && reason.theirs().isEmpty()
            ? ""
            : "  " + dash(reason.ours()) + " | " + dash(reason.theirs());
    return String.format(Locale.ROOT, "%+7.1f  %-11s", reason.bits(), words(reason.kind().name()))
            .stripTrailing()
        + sides;
  }

  private static String dash(String side) {
    return side.isEmpty() ? "-" : side;
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
