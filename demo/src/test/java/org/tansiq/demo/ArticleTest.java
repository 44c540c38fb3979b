package org.tansiq.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleTest {

  private static final String FOLDER = "/org/tansiq/demo/";
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("نيسان", 4),
          Map.entry("ماي", 5),
          Map.entry("شتنبر", 9),
          Map.entry("يونيو", 6),
          Map.entry("فيفري", 2),
          Map.entry("juin", 6),
          Map.entry("avril", 4),
          Map.entry("novembre", 11));
  private static final List<List<String>> WEEK =
      List.of(
          List.of("الاثنين", "lundi"),
          List.of("الثلاثاء", "mardi"),
          List.of("الأربعاء", "mercredi"),
          List.of("الخميس", "jeudi"),
          List.of("الجمعة", "vendredi"),
          List.of("السبت", "samedi"),
          List.of("الأحد", "dimanche"));

  private final Map<String, Article> articles =
      Article.all().stream().collect(Collectors.toMap(Article::name, Function.identity()));

  @Test
  void sixty_articles_in_three_languages() {
    assertThat(articles.keySet().stream().collect(groupingBy(n -> n.substring(4), counting())))
        .isEqualTo(Map.of("ar", 28L, "fr", 18L, "en", 14L));
  }

  @Test
  void every_file_of_the_folder_is_listed() throws Exception {
    var folder = Objects.requireNonNull(Article.class.getResource(FOLDER + "articles"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(articles.keySet());
    }
  }

  @Test
  void addresses_lie_under_a_domain_that_nobody_can_own() {
    assertThat(articles.values().stream().map(Article::address))
        .allMatch(address -> address.matches("https://[a-z0-9.-]+\\.example/.*"));
  }

  @Test
  void lengths_are_those_of_press_articles() {
    assertThat(articles.values())
        .allSatisfy(article -> assertThat(article.text().length()).isBetween(500, 2_500));
  }

  @Test
  void no_real_official_is_named() throws IOException {
    var real = RealNames.read();
    assertThat(articles.values())
        .allSatisfy(article -> assertThat(real.in(article.text())).isEmpty());
  }

  @Test
  void every_article_has_its_gold_and_nine_report_nothing() throws IOException {
    var gold = gold();
    assertThat(gold.stream().map(row -> row.path("doc").asString()))
        .containsExactlyInAnyOrderElementsOf(articles.keySet());
    assertThat(gold.stream().filter(row -> row.path("engagements").isEmpty())).hasSize(9);
  }

  @Test
  void every_string_of_the_gold_stands_in_its_article() throws IOException {
    for (JsonNode row : gold()) {
      var article = Objects.requireNonNull(articles.get(row.path("doc").asString()));
      assertThat(article.address()).isEqualTo(row.path("url").asString());
      for (JsonNode engagement : row.path("engagements")) {
        assertThat(strings(engagement))
            .as(article.name())
            .allSatisfy(text -> assertThat(occurs(article.text(), text)).as(text).isTrue());
      }
    }
  }

  @Test
  void no_engagement_of_the_gold_ends_before_it_begins() throws IOException {
    for (JsonNode row : gold()) {
      for (JsonNode engagement : row.path("engagements")) {
        if (engagement.path("start").isString() && engagement.path("end").isString()) {
          var start = LocalDate.parse(engagement.path("start").asString());
          var end = LocalDate.parse(engagement.path("end").asString());
          assertThat(end).as(row.path("doc").asString()).isAfterOrEqualTo(start);
        }
      }
    }
  }

  @Test
  void a_weekday_beside_a_full_date_is_the_right_one() {
    var days = WEEK.stream().flatMap(List::stream).collect(Collectors.joining("|"));
    var dated = Pattern.compile("(?iu)(" + days + ") +(\\d{1,2}) +(\\p{L}+) +(20\\d\\d)");
    int seen = 0;
    for (Article article : articles.values()) {
      for (var found = dated.matcher(article.text()); found.find(); seen++) {
        var month = MONTHS.get(found.group(3).toLowerCase(Locale.ROOT));
        assertThat(month).as(found.group()).isNotNull();
        var date =
            LocalDate.of(
                Integer.parseInt(found.group(4)),
                Objects.requireNonNull(month),
                Integer.parseInt(found.group(2)));
        assertThat(WEEK.get(date.getDayOfWeek().getValue() - 1))
            .as(article.name() + ": " + found.group())
            .contains(found.group(1).toLowerCase(Locale.ROOT));
      }
    }
    assertThat(seen).isGreaterThan(6);
  }

  private static boolean occurs(String text, String wanted) {
    return text.contains(wanted)
        || (wanted.startsWith("ال") && text.contains("لل" + wanted.substring(2)));
  }

  private static List<String> strings(JsonNode engagement) {
    var strings = new ArrayList<String>();
    for (String slot : List.of("principals", "counterparts", "organisations")) {
      engagement.path(slot).forEach(value -> strings.add(value.asString()));
    }
    for (JsonNode agreement : engagement.path("agreements")) {
      strings.add(agreement.path("title").asString());
      agreement.path("parties").forEach(party -> strings.add(party.asString()));
    }
    return strings;
  }

  private static List<JsonNode> gold() throws IOException {
    var mapper = JsonMapper.builder().build();
    try (InputStream in =
        Objects.requireNonNull(ArticleTest.class.getResourceAsStream("gold.jsonl"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(mapper::readTree)
          .toList();
    }
  }
}
