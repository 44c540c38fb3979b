package org.tansiq.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words after `tansiq assembly solve`; a negative `fairness` means that it does not matter.
record SolveWords(Path file, Path out, int fairness, Duration limit) {

  static final String USAGE =
      "Usage: tansiq assembly solve FILE.dzn [--fairness 2|none] [--time SECONDS] --out SCHEDULE";
  private static final int LONGEST_SECONDS = 7 * 24 * 3600;

  /// The words are off; the message says how.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String what) {
      super(what + "\n" + USAGE);
    }
  }

  static SolveWords of(List<String> words) throws Wrong {
    Path file = null;
    Path out = null;
    int fairness = 2;
    var limit = Duration.ofSeconds(60);
    for (var rest = words.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      switch (word) {
        case "--out" -> out = path(after(word, rest));
        case "--fairness" -> fairness = fairness(after(word, rest));
        case "--time" -> limit = limit(after(word, rest));
        default -> file = file(file, word);
      }
    }
    return new SolveWords(
        required(file, "Which file? None is named."),
        required(out, "Where to? --out SCHEDULE is missing."),
        fairness,
        limit);
  }

  private static Path required(@Nullable Path path, String what) throws Wrong {
    if (path == null) {
      throw new Wrong(what);
    }
    return path;
  }

  private static Path file(@Nullable Path before, String word) throws Wrong {
    if (word.startsWith("--")) {
      throw new Wrong("There is no option " + word + ".");
    }
    if (before != null) {
      throw new Wrong("One file at a time: " + before + " or " + word + "?");
    }
    return path(word);
  }

  private static String after(String option, Iterator<String> rest) throws Wrong {
    if (!rest.hasNext()) {
      throw new Wrong(option + " wants a value.");
    }
    return rest.next();
  }

  private static Path path(String word) throws Wrong {
    try {
      return Path.of(word);
    } catch (InvalidPathException no) {
      throw new Wrong(word + " is no file name here: " + no.getReason() + ".");
    }
  }

  private static int fairness(String word) throws Wrong {
    if (word.equals("none")) {
      return -1;
    }
    if (!word.matches("\\d{1,6}")) {
      throw new Wrong("--fairness takes a number of gaps, 0 or more, or none; not " + word + ".");
    }
    return Integer.parseInt(word);
  }

  private static Duration limit(String word) throws Wrong {
    if (!word.matches("\\d{1,6}(\\.\\d{1,3})?") || Double.parseDouble(word) <= 0) {
      throw new Wrong("--time takes seconds, more than 0; not " + word + ".");
    }
    return Duration.ofMillis(
        Math.round(Math.min(LONGEST_SECONDS, Double.parseDouble(word)) * 1000));
  }
}
