package org.tansiq.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words after a command, read by its usage: values, flags, and options written `--name value`
/// or `--name=value`; after `--` everything is a value.
final class Words {

  private final Usage usage;
  private final List<String> values = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private Words(Usage usage) {
    this.usage = usage;
  }

  /// Reads them; {@link Unusable} where one is not in the usage.
  static Words of(Usage usage, List<String> given) {
    var words = new Words(usage);
    for (var rest = given.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (word.equals("--")) {
        rest.forEachRemaining(words.values::add);
      } else if (word.length() > 1 && word.startsWith("-")) {
        words.option(word, rest);
      } else {
        words.values.add(word);
      }
    }
    return words;
  }

  private void option(String word, java.util.Iterator<String> rest) {
    int equals = word.indexOf('=');
    var written = equals < 0 ? word : word.substring(0, equals);
    var name = written.startsWith("--") ? written.substring(2) : "";
    if (usage.flags().contains(name) && equals < 0) {
      options.put(name, "");
      return;
    }
    if (!usage.options().contains(name)) {
      throw usage.wrong("There is no option " + word + " here.");
    }
    if (equals < 0 && !rest.hasNext()) {
      throw usage.wrong(word + " wants a value.");
    }
    var value = equals < 0 ? rest.next() : word.substring(equals + 1);
    if (value.isEmpty()) {
      throw usage.wrong(written + " wants a value.");
    }
    if (options.put(name, value) != null) {
      throw usage.wrong(written + " is given twice.");
    }
  }

  /// The values, of which there must be so many.
  List<String> values(int least, int most) {
    if (values.size() < least || values.size() > most) {
      var wanted =
          most == Integer.MAX_VALUE
              ? least + " or more"
              : least == most ? "" + least : "up to " + most;
      throw usage.wrong(values.size() + " words where " + wanted + " are needed.");
    }
    return List.copyOf(values);
  }

  /// The one value there must be.
  String value() {
    return values(1, 1).getFirst();
  }

  boolean flag(String name) {
    return options.containsKey(name);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /// The value of an option that cannot be left out.
  String needed(String name) {
    return option(name).orElseThrow(() -> usage.wrong("--" + name + " is missing."));
  }

  /// The words are off in a way only their command can tell.
  Unusable wrong(String what) {
    return usage.wrong(what);
  }

  /// A word as the name of a file.
  Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException no) {
      throw usage.wrong(word + " is no file name here: " + no.getReason() + ".");
    }
  }

  /// A word as the name of a file that is there.
  Path file(String word) {
    var file = path(word);
    if (!Files.isRegularFile(file)) {
      throw new Unusable(
          Exit.NO_INPUT,
          "no file " + file.toAbsolutePath() + "\nMaybe the path is relative to another folder");
    }
    return file;
  }
}
