package org.tansiq.reading.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.tansiq.reading.evaluation.EngagementRecord.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads records back from lines of JSON, one object a document, whoever wrote them.
public final class JsonLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLines() {}

  /// The records of the lines; blank lines are passed over.
  ///
  /// @throws MalformedLine where a line is not an object with a `doc`
  public static List<DocumentRecord> read(List<String> lines) {
    var records = new ArrayList<DocumentRecord>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        records.add(record(lines.get(i), i + 1));
      }
    }
    return records;
  }

  private static DocumentRecord record(String line, int number) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException notJson) {
      throw new MalformedLine(number, "it is not JSON", notJson);
    }
    var doc = word(node.path("doc"));
    if (doc.isEmpty()) {
      throw new MalformedLine(number, "it has no \"doc\"", null);
    }
    var engagements = new ArrayList<EngagementRecord>();
    node.path("engagements").forEach(e -> engagements.add(engagement(e)));
    return new DocumentRecord(doc, engagements);
  }

  private static EngagementRecord engagement(JsonNode node) {
    return new EngagementRecord(
        word(node.path("id")),
        word(node.path("type")),
        words(node.path("also")),
        word(node.path("salience")).equals("background"),
        word(node.path("coref_confidence")).equals("probable"),
        word(node.path("host_country")),
        new When(word(node.path("start")), word(node.path("start_partial"))),
        new When(word(node.path("end")), word(node.path("end_partial"))),
        words(node.path("principals")),
        words(node.path("counterparts")),
        words(node.path("countries")),
        words(node.path("organisations")),
        titles(node.path("agreements")),
        words(node.path("topics")));
  }

  private static String word(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : node.asString("");
  }

  private static List<String> words(JsonNode array) {
    var found = new ArrayList<String>();
    array.forEach(n -> found.add(word(n)));
    return found;
  }

  private static List<String> titles(JsonNode array) {
    var found = new ArrayList<String>();
    array.forEach(n -> found.add(word(n.path("title"))));
    return found;
  }
}
