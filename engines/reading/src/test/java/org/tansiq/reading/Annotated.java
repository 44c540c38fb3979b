package org.tansiq.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tansiq.vocabulary.ArabicFolding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An article with what an annotator found in it.
record Annotated(Article article, String doc, List<JsonNode> engagements) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private static final Path DEVELOPMENT = Path.of("src/test/resources/intake-dev");

  /// The annotated development articles.
  static List<Annotated> development() {
    return in(DEVELOPMENT.resolve("docs"), DEVELOPMENT.resolve("gold.jsonl"), "");
  }

  static List<Annotated> in(Path docs, Path gold, String prefix) {
    var found = new ArrayList<Annotated>();
    var json = JsonMapper.builder().build();
    try {
      for (var line : Files.readAllLines(gold)) {
        if (!line.isBlank()) {
          var node = json.readTree(line);
          var doc = node.get("doc").asString();
          var text = Files.readString(docs.resolve(doc + ".txt"));
          var engagements = new ArrayList<JsonNode>();
          node.get("engagements").forEach(engagements::add);
          found.add(new Annotated(Article.of(prefix + doc, text), prefix + doc, engagements));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }

  /// Articles that report no engagement.
  static List<Annotated> quiet(Path docs) {
    try (var files = Files.list(docs)) {
      var found = new ArrayList<Annotated>();
      for (var file : files.sorted().toList()) {
        var doc = "q" + file.getFileName().toString().replace(".txt", "");
        found.add(new Annotated(Article.of(doc, Files.readString(file)), doc, List.of()));
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<JsonNode> main() {
    return engagements.stream()
        .filter(e -> !e.path("salience").asString("").equals("background"))
        .toList();
  }

  Set<String> all(String field) {
    var values = new TreeSet<String>();
    main()
        .forEach(e ->
            e.path(field)
                .forEach(
                    v -> values.add(v.isObject() ? v.path("title").asString("") : v.asString(""))));
    return values;
  }

  /// Names are the same when their folded words are equal, or one holds the other with 60 % of its
  /// letters.
  static boolean same(String a, String b) {
    var x = words(a);
    var y = words(b);
    var xs = String.join("", x);
    var ys = String.join("", y);
    if (xs.isEmpty() || ys.isEmpty()) {
      return false;
    }
    if (xs.equals(ys)) {
      return true;
    }
    var small = xs.length() <= ys.length() ? x : y;
    var large = xs.length() <= ys.length() ? y : x;
    return large.containsAll(small)
        && String.join("", small).length() >= 0.6 * String.join("", large).length();
  }

  private static List<String> words(String name) {
    var found = new ArrayList<String>();
    var matcher = WORD.matcher(ArabicFolding.fold(name));
    while (matcher.find()) {
      var word = matcher.group();
      word = word.startsWith("لل") && word.length() > 4 ? word.substring(2) : word;
      word = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
      found.add(word);
    }
    return found;
  }

  @Override
  public String toString() {
    return doc;
  }
}
