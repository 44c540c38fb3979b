package org.tansiq.reading.evaluation;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An evaluation as lines, as JSON, or as the list of what to mend.
public final class EvaluationText {

  private static final String CONLL = "coreference_conll";

  private EvaluationText() {}

  /// One line a language, and one on coreference with the optimal alignment.
  public static String lines(Evaluation evaluation) {
    var text = new StringJoiner("\n");
    evaluation
        .byLanguage()
        .forEach((language, tally) -> {
          var line = new StringJoiner(" ").add(language);
          for (var measure : Measure.values()) {
            tally
                .figure(measure)
                .ifPresent(f -> line.add(measure.figure() + "=" + shown(measure, f)));
          }
          if (language.equals(Evaluation.ALL)) {
            line.add(CONLL + "=" + evaluation.coreference().comparable());
          }
          text.add(line.toString());
        });
    var c = evaluation.coreference();
    text.add(
        String.format(
            Locale.ROOT,
            "coreference muc=%.3f b_cubed=%.3f ceaf_e=%.3f conll=%.3f",
            c.muc(),
            c.bCubed(),
            c.ceafE(),
            c.conll()));
    return text.toString();
  }

  private static String shown(Measure measure, double figure) {
    return measure.sort() == Measure.Sort.NUMBER
        ? Long.toString((long) figure)
        : Double.toString(figure);
  }

  /// The same as one JSON object; a figure without anything to measure is null.
  public static String json(Evaluation evaluation) {
    var out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (Map.Entry<String, Tally> row : evaluation.byLanguage().entrySet()) {
        json.writeObjectPropertyStart(row.getKey());
        for (var measure : Measure.values()) {
          figure(json, measure, row.getValue());
        }
        if (row.getKey().equals(Evaluation.ALL)) {
          json.writeNumberProperty(CONLL, evaluation.coreference().comparable());
        }
        json.writeEndObject();
      }
      coreference(json, evaluation.coreference());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void figure(JsonGenerator json, Measure measure, Tally tally) {
    var figure = tally.figure(measure);
    if (figure.isEmpty()) {
      json.writeNullProperty(measure.figure());
    } else if (measure.sort() == Measure.Sort.NUMBER) {
      json.writeNumberProperty(measure.figure(), (long) figure.getAsDouble());
    } else {
      json.writeNumberProperty(measure.figure(), figure.getAsDouble());
    }
  }

  private static void coreference(JsonGenerator json, CoreferenceScore score) {
    json.writeObjectPropertyStart("coreference");
    json.writeNumberProperty("muc", Rounded.of(score.muc()));
    json.writeNumberProperty("b_cubed", Rounded.of(score.bCubed()));
    json.writeNumberProperty("ceaf_e", Rounded.of(score.ceafE()));
    json.writeNumberProperty("conll", score.conll());
    json.writeEndObject();
  }

  /// What was missed and what should not be there, document by document; what is right is left out.
  /// Extending a lexicon starts here.
  public static String errors(Evaluation evaluation) {
    return evaluation.comparisons().stream()
        .filter(c -> !c.judgements().stream().allMatch(Judgement::clean))
        .map(EvaluationText::errors)
        .collect(Collectors.joining("\n"));
  }

  private static String errors(Comparison comparison) {
    return comparison.judgements().stream()
        .filter(j -> !j.clean())
        .map(j ->
            "  %-14s%s%s"
                .formatted(
                    j.measure().code(),
                    values("  missed ", j.missed()),
                    values("  spurious ", j.spurious())))
        .collect(Collectors.joining("\n", comparison.doc() + "\n", ""));
  }

  private static String values(String what, List<String> values) {
    return values.isEmpty()
        ? ""
        : values.stream().map(v -> "⟦" + v + "⟧").collect(Collectors.joining(" ", what, ""));
  }
}
