package org.tansiq.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words after a command: values, and options written `--name value` or `--name=value`.
final class Words {

  /// The words are off, or what they name is not there; the code is the exit code.
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    Wrong(int code, String message) {
      super(message, null, false, false);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private final List<String> values = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  Words(List<String> given) {
    for (int i = 0; i < given.size(); i++) {
      var word = given.get(i);
      if (!word.startsWith("--") || word.length() == 2) {
        values.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      if (equals > 0) {
        options.put(word.substring(2, equals), word.substring(equals + 1));
      } else if (i + 1 < given.size() && !given.get(i + 1).startsWith("--")) {
        options.put(word.substring(2), given.get(++i));
      } else {
        options.put(word.substring(2), "");
      }
    }
  }

  /// Exactly the values the usage names, and none but the options it names.
  List<String> values(int count, String usage, String... allowed) {
    for (var option : options.keySet()) {
      if (!List.of(allowed).contains(option)) {
        throw new Wrong(64, "unknown option --" + option + "\nMaybe: " + usage);
      }
    }
    if (values.size() != count) {
      throw new Wrong(64, values.size() + " words where " + count + " are needed\nMaybe: " + usage);
    }
    return values;
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  static Path file(String name) {
    var file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new Wrong(
          66,
          "no file " + file.toAbsolutePath() + "\nMaybe the path is relative to another folder");
    }
    return file;
  }
}
