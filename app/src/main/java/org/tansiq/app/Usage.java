package org.tansiq.app;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a command takes, read from the one line that also tells it: in `audit verify COPY --key KEY
/// [--seal FILE]` each option followed by a word takes a value, and `[--json]` is a flag.
record Usage(String line, Set<String> options, Set<String> flags) {

  private static final Pattern OPTION = Pattern.compile("--([a-z]+)( [^-\\[\\s]\\S*)?");

  static Usage of(String line) {
    var options = new TreeSet<String>();
    var flags = new TreeSet<String>();
    OPTION
        .matcher(line)
        .results()
        .forEach(found -> (found.group(2) == null ? flags : options).add(found.group(1)));
    return new Usage(line, options, flags);
  }

  /// The words are off.
  Unusable wrong(String what) {
    return new Unusable(Exit.USAGE, what + "\nMaybe: tansiq " + line);
  }
}
