package org.tansiq.desk.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// The words that the front end's scripts say, from its own list; pages carry them, scripts hold
/// none.
public final class ScriptWords {

  private static final Map<Tongue, List<Word>> ALL = load();

  private ScriptWords() {}

  /// The words of one language; plural forms that it does not use are left out.
  static List<Word> in(Tongue tongue) {
    return ALL.getOrDefault(tongue, List.of());
  }

  private static Map<Tongue, List<Word>> load() {
    try {
      var lines =
          new ClassPathResource("frontend/words.tsv").getContentAsString(StandardCharsets.UTF_8);
      var all = new EnumMap<Tongue, List<Word>>(Tongue.class);
      for (var tongue : Tongue.values()) {
        var words = new ArrayList<Word>();
        lines
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells.length > tongue.ordinal() + 1)
            .filter(cells -> !cells[tongue.ordinal() + 1].isBlank())
            .forEach(cells -> words.add(new Word(cells[0], cells[tongue.ordinal() + 1])));
        all.put(tongue, List.copyOf(words));
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// One word or sentence; `{count}` and the like are filled in by the script.
  public record Word(String key, String text) {}
}
