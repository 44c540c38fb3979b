package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  private static final String GOLD =
      """
      {"doc":"a.fr","engagements":[{"id":"1","type":"visit","host_country":"JO","countries":["MA","JO"]}]}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void compares_two_files() throws IOException {
    var gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    assertThat(evaluate(gold.toString(), gold.toString())).isEqualTo(Exit.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("all detection_f1=1.0", "fr detection_f1=1.0", "coreference muc=");
  }

  @Test
  void reads_the_documents_beside_the_annotations() throws IOException {
    var gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(
        folder.resolve("docs/a.fr.txt"),
        "Le directeur général de la Sûreté nationale du Maroc, Abdelkrim Zerouali, a effectué le 12"
            + " avril 2026 une visite de travail en Jordanie, où il s’est entretenu avec son"
            + " homologue.");
    assertThat(evaluate(gold.toString())).isEqualTo(Exit.DONE);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("all detection_f1=1.0");
  }

  @Test
  void lists_errors_where_asked() throws IOException {
    var gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    var found = Files.writeString(folder.resolve("found.jsonl"), GOLD.replace("[\"MA\",", "["));
    evaluate("--errors", gold.toString(), found.toString());
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("countries", "missed ⟦MA⟧");
  }

  @Test
  void a_file_that_is_not_records_is_refused() throws IOException {
    var gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    var other = Files.writeString(folder.resolve("other.txt"), "no record");
    assertThat(evaluate(gold.toString(), other.toString())).isEqualTo(Exit.DATA);
    assertThat(evaluate(folder.resolve("none").toString())).isEqualTo(Exit.NO_INPUT);
    assertThat(evaluate()).isEqualTo(Exit.USAGE);
    assertThat(evaluate("--nothing", gold.toString(), gold.toString())).isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1");
    assertThat(out.size()).isZero();
  }

  private int evaluate(String... words) {
    var all = new ArrayList<>(List.of("evaluate"));
    all.addAll(List.of(words));
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Locale.ENGLISH);
    return IntakeCommands.ALL.run(all, terminal);
  }
}
