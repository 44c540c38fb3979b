package org.tansiq.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sub-commands of a word such as `intake`: chooses one and hands it its words. A word may have
/// further ones below it, as in `names private key`.
record Commands(String group, Map<String, Command> byName, List<Commands> below) {

  static Commands of(String group, Command... commands) {
    var byName = new LinkedHashMap<String, Command>();
    for (var command : commands) {
      byName.put(command.name(), command);
    }
    return new Commands(group, byName, List.of());
  }

  /// With the commands of a word of this group.
  Commands and(Commands others) {
    return new Commands(group, byName, List.of(others));
  }

  int run(String[] words) {
    return run(Arrays.asList(words), Terminal.ofProcess());
  }

  int run(List<String> words, Terminal terminal) {
    for (var others : below) {
      if (!words.isEmpty() && others.group().equals(group + " " + words.getFirst())) {
        return others.run(words.subList(1, words.size()), terminal);
      }
    }
    var command = words.isEmpty() ? null : byName.get(words.getFirst());
    if (command == null) {
      terminal.tell(
          "Unknown command %s %s\nMaybe you meant one of: %s"
              .formatted(group, String.join(" ", words), String.join(", ", byName.keySet())));
      return Exit.USAGE;
    }
    return command.run(words.subList(1, words.size()), terminal);
  }
}
