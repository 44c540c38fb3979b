package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must and must not be found in short articles that neither the weights nor the word lists
/// were made from; each line of `expected.jsonl` says why its article is there.
///
/// `open` lists what is known to go wrong: it must still go wrong, so that an improvement is
/// written down like a loss.
final class UnseenArticlesTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/tansiq/reading/unseen");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> LISTS =
      List.of("principals", "counterparts", "countries", "organisations", "topics");

  static Stream<JsonNode> articles() throws IOException {
    return Files.readAllLines(FOLDER.resolve("expected.jsonl")).stream().map(JSON::readTree);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void states_what_it_must_and_nothing_that_it_must_not(JsonNode article) {
    var off = new TreeSet<String>();
    var main =
        read(article.get("doc").asString()).stream()
            .filter(p -> p.salience() == Salience.MAIN)
            .toList();
    if (main.size() != article.get("engagements").size()) {
      off.add("engagements");
    } else if (!main.isEmpty()) {
      off.addAll(missed(article.get("engagements").get(0), main.getFirst()));
      off.addAll(forbidden(article.path("never"), main.getFirst()));
    }
    assertThat(off)
        .as(article.get("doc").asString() + ": " + article.get("why").asString())
        .isEqualTo(new TreeSet<>(words(article.path("open"))));
  }

  private static List<Proposal> read(String doc) {
    try {
      var text = Files.readString(FOLDER.resolve("docs").resolve(doc + ".txt"));
      return Reader.standard().read(Article.of(doc, text)).proposals();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> missed(JsonNode expected, Proposal found) {
    var off = new TreeSet<String>();
    var kinds = words(expected.path("also"));
    kinds.add(expected.get("type").asString());
    if (!kinds.contains(found.kind().code())) {
      off.add("type");
    }
    if (expected.path("planned").asBoolean(false) != found.planned()) {
      off.add("planned");
    }
    for (var when : new Predicate[] {Predicate.START, Predicate.END}) {
      var field = when.name().toLowerCase(java.util.Locale.ROOT);
      var day = text(expected.path(field)) + text(expected.path(field + "_partial"));
      if (!found.values(when).equals(day.isEmpty() ? List.of() : List.of(day))) {
        off.add(field);
      }
    }
    var host = text(expected.path("host_country"));
    if (!host.isEmpty() && !found.values(Predicate.HOST_COUNTRY).equals(List.of(host))) {
      off.add("host_country");
    }
    for (var list : LISTS) {
      words(expected.path(list)).stream()
          .filter(value -> !holds(of(list, found), value))
          .forEach(_ -> off.add(list));
    }
    expected
        .path("agreements")
        .forEach(a -> {
          if (!holds(found.values(Predicate.AGREEMENT), a.path("title").asString())) {
            off.add("agreements");
          }
        });
    return off;
  }

  private static Set<String> forbidden(JsonNode never, Proposal found) {
    var off = new TreeSet<String>();
    for (var list : List.of("countries", "people")) {
      words(never.path(list)).stream()
          .filter(value -> holds(of(list, found), value))
          .forEach(value -> off.add("never " + value));
    }
    return off;
  }

  private static boolean holds(Collection<String> values, String value) {
    return values.stream().anyMatch(v -> v.equals(value) || Annotated.same(v, value));
  }

  /// Persons count on whichever side they are put.
  private static List<String> of(String list, Proposal found) {
    return switch (list) {
      case "countries" -> found.values(Predicate.COUNTRY);
      case "organisations" -> found.values(Predicate.ORGANISATION);
      case "topics" -> found.values(Predicate.TOPIC);
      default ->
          Stream.concat(
                  found.values(Predicate.PRINCIPAL).stream(),
                  found.values(Predicate.COUNTERPART).stream())
              .toList();
    };
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.asString() : "";
  }

  private static TreeSet<String> words(JsonNode array) {
    var words = new TreeSet<String>();
    array.forEach(n -> words.add(n.asString()));
    return words;
  }
}
