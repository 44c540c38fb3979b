package org.tansiq.reading.evaluation;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tansiq.reading.Claim;
import org.tansiq.reading.Mention;
import org.tansiq.reading.Post;
import org.tansiq.reading.Predicate;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Reading;
import org.tansiq.reading.Salience;
import org.tansiq.reading.Sentence;
import org.tansiq.reading.evaluation.EngagementRecord.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One reading as one line of JSON: the engagements as the annotated articles have them, and for
/// each value the words and the sentence that make it.
///
/// `engagements` are those the article is about, `mentioned` those it touches in passing.
/// `evidence` names field, value, words, rule and confidence; `start_offset` and `end_offset` count
/// UTF-16 units of the text as received, the end exclusive; `sentence` is the number of an entry of
/// the document's `sentences`. `kept_apart` names look-alikes in other documents and what
/// contradicts.
public final class ReadingJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Reading reading;
  private final EngagementIds ids;
  private final Optional<String> address;
  private final List<String> warnings;

  private ReadingJson(
      Reading reading, EngagementIds ids, Optional<String> address, List<String> warnings) {
    this.reading = reading;
    this.ids = ids;
    this.address = address;
    this.warnings = warnings;
  }

  /// The line of a reading that stands alone, without a line end.
  public static String line(Reading reading) {
    return line(reading, EngagementIds.over(List.of(reading)), Optional.empty(), List.of());
  }

  /// The line of a reading among others, without a line end.
  ///
  /// @param address where the document was found
  /// @param warnings codes of what was off with the document
  public static String line(
      Reading reading, EngagementIds ids, Optional<String> address, List<String> warnings) {
    var out = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new ReadingJson(reading, ids, address, warnings).write(json);
    }
    return out.toString();
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("doc", reading.name());
    address.ifPresent(a -> json.writeStringProperty("url", a));
    json.writeStringProperty("language", reading.language().code());
    if (!reading.title().isEmpty()) {
      json.writeStringProperty("title", reading.title());
    }
    reading.published().ifPresent(d -> json.writeStringProperty("published", d.toString()));
    if (!warnings.isEmpty()) {
      strings(json, "warnings", warnings);
    }
    engagements(json, "engagements", Salience.MAIN);
    if (reading.proposals().stream().anyMatch(p -> p.salience() == Salience.BACKGROUND)) {
      engagements(json, "mentioned", Salience.BACKGROUND);
    }
    sentences(json);
    json.writeEndObject();
  }

  private void engagements(JsonGenerator json, String field, Salience salience) {
    json.writeArrayPropertyStart(field);
    reading.proposals().stream()
        .filter(p -> p.salience() == salience)
        .forEach(p -> engagement(json, p));
    json.writeEndArray();
  }

  private void engagement(JsonGenerator json, Proposal proposal) {
    var record = EngagementRecord.of(proposal, ids.of(reading, proposal));
    json.writeStartObject();
    json.writeStringProperty("id", record.id());
    json.writeStringProperty("type", record.kind());
    if (record.host().isEmpty()) {
      json.writeNullProperty("host_country");
    } else {
      json.writeStringProperty("host_country", record.host());
    }
    day(json, "start", record.start());
    day(json, "end", record.end());
    strings(json, "principals", record.principals());
    strings(json, "counterparts", record.counterparts());
    strings(json, "countries", record.countries());
    strings(json, "organisations", record.organisations());
    agreements(json, proposal);
    strings(json, "topics", record.topics());
    proposal
        .one(Predicate.FORUM)
        .ifPresent(claim -> json.writeStringProperty("forum", claim.value()));
    if (proposal.planned()) {
      json.writeBooleanProperty("planned", true);
    }
    keptApart(json, proposal);
    json.writeArrayPropertyStart("evidence");
    proposal.claims().forEach(claim -> evidence(json, claim));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void keptApart(JsonGenerator json, Proposal proposal) {
    var others = ids.keptApart(reading, proposal);
    if (others.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("kept_apart");
    for (var other : others) {
      json.writeStartObject();
      json.writeStringProperty("id", other.id());
      json.writeStringProperty("reason", other.guard().reason().code());
      strings(json, "values", other.guard().values());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void day(JsonGenerator json, String field, When when) {
    if (when.full().isEmpty()) {
      json.writeNullProperty(field);
    } else {
      json.writeStringProperty(field, when.full());
    }
    if (!when.partial().isEmpty()) {
      json.writeStringProperty(field + "_partial", when.partial());
    }
  }

  private static void agreements(JsonGenerator json, Proposal proposal) {
    json.writeArrayPropertyStart("agreements");
    for (var claim : proposal.all(Predicate.AGREEMENT)) {
      json.writeStartObject();
      json.writeStringProperty("title", claim.value());
      claim
          .accord()
          .ifPresent(accord -> {
            json.writeStringProperty("form", accord.form());
            strings(json, "parties", accord.parties());
          });
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void evidence(JsonGenerator json, Claim claim) {
    json.writeStartObject();
    json.writeStringProperty("field", field(claim.predicate()));
    json.writeStringProperty("value", claim.value());
    json.writeStringProperty("words", claim.shown());
    place(json, claim.mention());
    json.writeStringProperty("rule", claim.why().rule());
    claim.why().lexiconLine().ifPresent(line -> json.writeStringProperty("lexicon", line));
    if (!claim.why().notes().isEmpty()) {
      strings(json, "notes", claim.why().notes());
    }
    json.writeNumberProperty(
        "confidence", Math.round(claim.why().confidence().value() * 1000) / 1000.0);
    claim.post().ifPresent(post -> post(json, post));
    json.writeEndObject();
  }

  private static void post(JsonGenerator json, Post post) {
    json.writeObjectPropertyStart("post");
    json.writeStringProperty("title", post.title());
    json.writeStringProperty("key", post.key());
    post.organisation().ifPresent(o -> json.writeStringProperty("organisation", o));
    post.country().ifPresent(c -> json.writeStringProperty("country", c.code()));
    post.rank().ifPresent(r -> json.writeStringProperty("rank", r));
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Mention mention) {
    json.writeNumberProperty("sentence", mention.sentence());
    json.writeNumberProperty("start_offset", mention.start());
    json.writeNumberProperty("end_offset", mention.end());
  }

  private void sentences(JsonGenerator json) {
    Set<Integer> cited =
        reading.proposals().stream()
            .flatMap(p -> p.claims().stream())
            .map(c -> c.mention().sentence())
            .collect(Collectors.toCollection(TreeSet::new));
    json.writeArrayPropertyStart("sentences");
    for (Sentence sentence : reading.sentences()) {
      if (cited.contains(sentence.number())) {
        json.writeStartObject();
        json.writeNumberProperty("number", sentence.number());
        json.writeNumberProperty("start_offset", sentence.start());
        json.writeNumberProperty("end_offset", sentence.end());
        json.writeStringProperty("text", sentence.text());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String field, List<String> values) {
    json.writeArrayPropertyStart(field);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /// The name of a field in the annotated articles.
  static String field(Predicate predicate) {
    return switch (predicate) {
      case KIND -> "type";
      case PRINCIPAL -> "principals";
      case COUNTERPART -> "counterparts";
      case COUNTRY -> "countries";
      case ORGANISATION -> "organisations";
      case AGREEMENT -> "agreements";
      case TOPIC -> "topics";
      case PLANNED, HOST_COUNTRY, PLACE, START, END, FORUM, COUNT, INVITED_BY ->
          predicate.code().replace('-', '_');
    };
  }
}
