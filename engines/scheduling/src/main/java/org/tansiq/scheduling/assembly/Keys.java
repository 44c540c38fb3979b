package org.tansiq.scheduling.assembly;

import static org.tansiq.scheduling.Refusal.Code.GIVEN_TWICE;
import static org.tansiq.scheduling.Refusal.Code.NOT_LIKE;
import static org.tansiq.scheduling.Refusal.Code.NO_KEY;
import static org.tansiq.scheduling.Refusal.Code.NO_SUCH_KEY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tansiq.scheduling.Refused;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One block of a set-up file: its keys, each asked for by name and refused with its line.
final class Keys {

  private final int line;
  private final String about;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  /// `about` is what the block describes, in words.
  Keys(Node node, String about) {
    this.line = lineOf(node);
    this.about = about;
    if (!(node instanceof MappingNode mapping)) {
      throw new Refused(NOT_LIKE, line, about, "no block", "key: value");
    }
    for (var tuple : mapping.getValue()) {
      var key = text(tuple.getKeyNode(), "a key", "name");
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new Refused(GIVEN_TWICE, lineOf(tuple.getKeyNode()), key, lines.getOrDefault(key, 0));
      }
      lines.put(key, lineOf(tuple.getKeyNode()));
    }
  }

  int line() {
    return line;
  }

  /// Refuses keys that mean nothing here.
  Keys only(String... known) {
    for (var key : values.keySet()) {
      if (!List.of(known).contains(key)) {
        throw new Refused(
            NO_SUCH_KEY, lines.getOrDefault(key, line), about, key, String.join(", ", known));
      }
    }
    return this;
  }

  private Node needed(String key, String example) {
    var node = values.get(key);
    if (node == null) {
      throw new Refused(NO_KEY, line, about, key, example);
    }
    return node;
  }

  String text(String key, String example) {
    return text(needed(key, example), key, example);
  }

  String textOr(String key, String otherwise) {
    return values.containsKey(key) ? text(key, otherwise) : otherwise;
  }

  int numberOr(String key, int otherwise, int least, int most) {
    if (!values.containsKey(key)) {
      return otherwise;
    }
    var kind = least + " to " + most;
    return parsed(
        key,
        kind,
        written -> {
          int number = Integer.parseInt(written);
          if (number < least || number > most) {
            throw new NumberFormatException(written);
          }
          return number;
        });
  }

  /// The value as this reads it; refused with an example where it does not.
  <T> T parsed(String key, String example, Function<String, T> reader) {
    var node = needed(key, example);
    return parsed(node, key, example, reader);
  }

  <T> Optional<T> parsedIfGiven(String key, String example, Function<String, T> reader) {
    return values.containsKey(key) ? Optional.of(parsed(key, example, reader)) : Optional.empty();
  }

  private static <T> T parsed(Node node, String key, String example, Function<String, T> reader) {
    var written = text(node, key, example);
    try {
      return reader.apply(written);
    } catch (RuntimeException no) {
      throw new Refused(NOT_LIKE, lineOf(node), key, written, example);
    }
  }

  /// The values of a list; none where the key is missing.
  <T> List<T> all(String key, String example, Function<String, T> reader) {
    return nodes(key, example).stream().map(n -> parsed(n, key, example, reader)).toList();
  }

  Set<String> words(String key, String example) {
    return new TreeSet<>(all(key, example, word -> word));
  }

  /// The blocks of a list; none where the key is missing.
  List<Keys> blocks(String key, String about) {
    return nodes(key, "- " + about).stream().map(node -> new Keys(node, about)).toList();
  }

  Keys block(String key, String example) {
    return new Keys(needed(key, example), key);
  }

  /// Lists of words within a list.
  List<Set<String>> groups(String key, String example) {
    var groups = new ArrayList<Set<String>>();
    for (var node : nodes(key, example)) {
      var words = new TreeSet<String>();
      items(node, key, example).forEach(item -> words.add(text(item, key, example)));
      groups.add(words);
    }
    return groups;
  }

  private List<Node> nodes(String key, String example) {
    var node = values.get(key);
    return node == null ? List.of() : items(node, key, example);
  }

  private static List<Node> items(Node node, String key, String example) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new Refused(NOT_LIKE, lineOf(node), key, "no list", example);
  }

  private static String text(Node node, String key, String example) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new Refused(NOT_LIKE, lineOf(node), key, "empty or a list", example);
  }

  static int lineOf(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }
}
