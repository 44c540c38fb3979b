package org.tansiq.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures agree to the last digit with those of the reference scorer.
class EvaluationTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void agree_on_the_development_articles() {
    var expected = JSON.readTree(lines("expected.json").getFirst());
    var evaluation =
        Evaluation.of(
            JsonLines.read(lines("gold.jsonl")), JsonLines.read(lines("predicted.jsonl")));
    assertAgrees(evaluation, expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agree_on_readings_of_every_quality(int number) {
    var node = JSON.readTree(lines("cases.jsonl").get(number));
    var evaluation = Evaluation.of(records(node.get("gold")), records(node.get("predicted")));
    assertAgrees(evaluation, node.get("expected"));
  }

  static IntStream cases() {
    return IntStream.range(0, lines("cases.jsonl").size());
  }

  private static void assertAgrees(Evaluation evaluation, JsonNode expected) {
    var shown = JSON.readTree(EvaluationText.json(evaluation));
    for (var row : expected.properties()) {
      for (var figure : row.getValue().properties()) {
        assertThat(shown.path(row.getKey()).path(figure.getKey()))
            .as(row.getKey() + " " + figure.getKey())
            .isEqualTo(figure.getValue());
      }
    }
  }

  private static List<DocumentRecord> records(JsonNode array) {
    var lines = new ArrayList<String>();
    array.forEach(n -> lines.add(n.toString()));
    return JsonLines.read(lines);
  }

  @Test
  void a_line_that_is_no_record_is_named_by_its_number() {
    assertThatThrownBy(() -> JsonLines.read(List.of("", "{\"doc\": \"a\"}", "{\"doc\": ")))
        .isInstanceOf(MalformedLine.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> JsonLines.read(List.of("[1, 2]")))
        .isInstanceOf(MalformedLine.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void a_record_with_fields_of_the_wrong_kind_is_read_as_far_as_it_goes() {
    var records =
        JsonLines.read(
            List.of(
                "{\"doc\": \"a.fr\", \"engagements\": [{\"type\": 5, \"countries\": \"MA\","
                    + " \"principals\": [null, \"B\"], \"start\": null}]}"));
    assertThat(records.getFirst().engagements())
        .singleElement()
        .satisfies(e -> assertThat(e.principals()).contains("B"));
  }

  @Test
  void what_is_wrong_is_listed_by_document_and_what_is_right_is_not() {
    var gold =
        JsonLines.read(
            List.of(
                "{\"doc\":\"a.fr\",\"engagements\":[{\"id\":\"1\",\"type\":\"visit\",\"host_country\":\"FR\","
                    + "\"principals\":[\"Luc Ferrand\"],\"topics\":[\"drugs\"]}]}",
                "{\"doc\":\"b.fr\",\"engagements\":[]}"));
    var found =
        JsonLines.read(
            List.of(
                "{\"doc\":\"a.fr\",\"engagements\":[{\"id\":\"1\",\"type\":\"visit\",\"host_country\":\"ES\","
                    + "\"principals\":[\"Luc Ferrand\"],\"topics\":[\"training\"]}]}"));
    assertThat(EvaluationText.errors(Evaluation.of(gold, found)))
        .isEqualTo(
            """
            a.fr
              host            missed ⟦FR⟧  spurious ⟦ES⟧
              topics          missed ⟦drugs⟧  spurious ⟦training⟧\
            """);
  }

  private static List<String> lines(String file) {
    try (var stream = EvaluationTest.class.getResourceAsStream(file)) {
      assertThat(stream).as(file).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
