package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ARABIC =
      """
      https://news.example/2026/04/13/visit

      الزروالي في زيارة عمل إلى الأردن

      قام المدير العام للأمن الوطني، عبد الكريم الزروالي، يوم الأحد 12 أبريل 2026 بزيارة عمل إلى الأردن، حيث أجرى مباحثات مع نظيره الأردني مدير الأمن العام اللواء معن الطوالبة حول التعاون في مكافحة الإرهاب.
      """;

  private static final String FRENCH =
      """
      https://presse.example/2026/04/13/visite

      Amman : Abdelkrim Zerouali reçu par son homologue jordanien

      Le directeur général de la Sûreté nationale du Maroc, Abdelkrim Zerouali, a effectué le 12 avril 2026 une visite de travail en Jordanie, où il s’est entretenu avec le directeur de la Sûreté publique jordanienne, le général Maan Tawalbeh, de la lutte contre le terrorisme.
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void one_object_a_document_with_the_sentence_of_each_value() throws IOException {
    var file = Files.writeString(folder.resolve("001.ar.txt"), ARABIC);
    assertThat(read(file.toString())).isEqualTo(Exit.DONE);
    var line = lines().getFirst();
    assertThat(line.path("doc").asString()).isEqualTo("001.ar");
    assertThat(line.path("url").asString()).isEqualTo("https://news.example/2026/04/13/visit");
    var engagement = line.path("engagements").path(0);
    assertThat(engagement.path("type").asString()).isEqualTo("visit");
    assertThat(engagement.path("start").asString()).isEqualTo("2026-04-12");
    assertThat(engagement.path("countries").toString()).contains("JO");
    assertThat(engagement.path("evidence").size()).isPositive();
    for (var evidence : engagement.path("evidence")) {
      int from = evidence.path("start_offset").asInt();
      int to = evidence.path("end_offset").asInt();
      assertThat(ARABIC.substring(from, to)).contains(evidence.path("words").asString());
      assertThat(sentences(line)).contains(evidence.path("sentence").asInt());
    }
  }

  @Test
  void an_engagement_that_two_articles_report_has_one_id() throws IOException {
    Files.writeString(folder.resolve("001.ar.txt"), ARABIC);
    Files.writeString(folder.resolve("101.fr.txt"), FRENCH);
    assertThat(read(folder.toString())).isEqualTo(Exit.DONE);
    var ids = lines().stream().map(l -> l.path("engagements").path(0).path("id").asString());
    assertThat(ids.distinct()).containsExactly("001.ar#1");
  }

  @Test
  void a_broken_file_is_told_and_the_rest_goes_on() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARABIC);
    Files.write(folder.resolve("b.pdf"), "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
    Files.write(folder.resolve("c.txt"), new byte[0]);
    Files.write(folder.resolve("d.txt"), ARABIC.getBytes(Charset.forName("windows-1256")));
    assertThat(read(folder.toString())).isEqualTo(Exit.DATA);
    assertThat(lines().stream().map(l -> l.path("doc").asString())).containsExactly("a", "d");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("b.pdf: ", "c: The file is empty.");
  }

  @Test
  void what_is_not_there_is_told_and_the_rest_goes_on() throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), ARABIC);
    assertThat(read(folder.resolve("none.txt").toString(), file.toString()))
        .isEqualTo(Exit.NO_INPUT);
    assertThat(lines()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.txt: there is no such file");
  }

  @Test
  void standard_input_is_read_too() {
    assertThat(read("-")).isEqualTo(Exit.DONE);
    assertThat(lines().getFirst().path("doc").asString()).isEqualTo("-");
    assertThat(lines().getFirst().path("engagements").size()).isOne();
  }

  @Test
  void an_article_in_a_fourth_language_is_marked() throws IOException {
    var german =
        "Der Präsident der Bundespolizei hat am Montag in Berlin seinen Amtskollegen getroffen und mit ihm über die Bekämpfung der Schleusung gesprochen.";
    var file = Files.writeString(folder.resolve("a.txt"), german);
    assertThat(read(file.toString())).isEqualTo(Exit.DONE);
    assertThat(lines().getFirst().path("language").asString()).isEqualTo("und");
    assertThat(lines().getFirst().path("warnings").toString()).contains("LANGUAGE_NOT_READ");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Arabic, French, English");
  }

  @Test
  void files_of_one_name_in_two_folders_are_two_documents() throws IOException {
    Files.createDirectories(folder.resolve("x"));
    Files.createDirectories(folder.resolve("y"));
    Files.writeString(folder.resolve("x/a.txt"), ARABIC);
    Files.writeString(folder.resolve("y/a.txt"), FRENCH);
    read(folder.toString(), folder.resolve("x/a.txt").toString());
    assertThat(lines().stream().map(l -> l.path("doc").asString()))
        .containsExactly("a", folder.resolve("y/a.txt").toString());
  }

  @Test
  void a_table_isolates_what_the_article_wrote() throws IOException {
    var hostile = ARABIC.replace("معن الطوالبة", "معن \u202Eالطوالبة");
    var file = Files.writeString(folder.resolve("a.txt"), hostile);
    assertThat(read("--format", "table", file.toString())).isEqualTo(Exit.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\u2068عبد الكريم الزروالي\u2069", "start", "▮")
        .doesNotContain("\u202E", "\u001B");
  }

  @Test
  void wrong_words_are_told_with_the_right_ones() {
    assertThat(read()).isEqualTo(Exit.USAGE);
    assertThat(read("--format", "xml", "a")).isEqualTo(Exit.USAGE);
    assertThat(read("--colour", "a")).isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("jsonl|table", "--colour");
    assertThat(out.size()).isZero();
  }

  private static List<Integer> sentences(JsonNode line) {
    var numbers = new ArrayList<Integer>();
    line.path("sentences").forEach(s -> numbers.add(s.path("number").asInt()));
    return numbers;
  }

  private List<JsonNode> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
  }

  private int read(String... words) {
    var all = new ArrayList<>(List.of("read"));
    all.addAll(List.of(words));
    var in = new ByteArrayInputStream(ARABIC.getBytes(StandardCharsets.UTF_8));
    var terminal =
        new Terminal(
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Locale.ENGLISH);
    return IntakeCommands.ALL.run(all, terminal);
  }
}
