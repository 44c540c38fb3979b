package org.tansiq.desk.platform.pages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The desk's own words in one language, from every part's `messages/<part>_<language>.properties`.
///
/// Patterns are ICU MessageFormat, so that Arabic's six plural forms are right. A key without a
/// sentence is shown as the key; a test keeps the three languages complete.
public final class Words {

  private static final Map<Tongue, Words> ALL = load();

  private final Tongue tongue;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(Tongue tongue, Map<String, String> patterns) {
    this.tongue = tongue;
    this.patterns = Map.copyOf(patterns);
  }

  /// The words of one language.
  public static Words in(Tongue tongue) {
    var words = ALL.get(tongue);
    if (words == null) {
      throw new IllegalStateException("no words for " + tongue);
    }
    return words;
  }

  public Tongue tongue() {
    return tongue;
  }

  /// The sentence for a key with its values, numbered from 0.
  public String text(String key, Object... values) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      return key;
    }
    if (values.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    var format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, tongue.locale()));
    synchronized (format) {
      return format.format(values);
    }
  }

  /// Whether there is a sentence for the key.
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /// All keys, so that a test can hold the languages against each other.
  public Set<String> keys() {
    return patterns.keySet();
  }

  String pattern(String key) {
    return patterns.getOrDefault(key, "");
  }

  private static Map<Tongue, Words> load() {
    var all = new EnumMap<Tongue, Words>(Tongue.class);
    for (var tongue : Tongue.values()) {
      all.put(tongue, new Words(tongue, patterns(tongue)));
    }
    return all;
  }

  private static Map<String, String> patterns(Tongue tongue) {
    var found = new HashMap<String, String>();
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + tongue.code() + ".properties");
      for (var file : files) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((k, v) -> found.put((String) k, (String) v));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }
}
