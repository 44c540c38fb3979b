package org.tansiq.desk.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tansiq.desk.intake.inbox.Arrival;
import org.tansiq.desk.intake.inbox.Arrivals;
import org.tansiq.desk.intake.matching.Matches;
import org.tansiq.desk.intake.matching.Rereader;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.register.sources.NewSource;
import org.tansiq.desk.register.sources.Source;
import org.tansiq.desk.register.sources.Sources;
import org.tansiq.documents.FileName;
import org.tansiq.reading.Reader;
import org.tansiq.reading.Reading;

/// Writes what an article is and what it reports into the register.
@Service
class Scribe {

  private static final int LONGEST_TITLE = 90;

  private final Sources sources;
  private final Matches matches;
  private final Arrivals arrivals;
  private final Tallies tallies;
  private final JdbcClient jdbc;
  private final String home;

  Scribe(
      Sources sources,
      Matches matches,
      Arrivals arrivals,
      Tallies tallies,
      JdbcClient jdbc,
      PageSettings settings) {
    this.sources = sources;
    this.matches = matches;
    this.arrivals = arrivals;
    this.tallies = tallies;
    this.jdbc = jdbc;
    this.home = settings.home();
  }

  void write(Arrival arrival) {
    var reading =
        Reader.standard()
            .read(
                Rereader.article(arrival.name(), arrival.url(), arrival.anchor(), arrival.text()));
    oneAtATime();
    var kept = sources.keep(arrival.by(), arrival.id(), source(arrival, reading));
    var published =
        arrival
            .published()
            .map(Object::toString)
            .or(() -> reading.published().map(Object::toString));
    arrivals.read(
        arrival.id(),
        kept.id(),
        new Arrivals.Facts(
            title(arrival, reading),
            publisher(arrival, reading),
            reading.language().code(),
            published.orElse("")));
    if (!kept.known()) {
      for (var proposal : reading.proposals()) {
        var draft = Draft.of(reading, proposal, kept.id(), home, arrival.demo());
        matches.place(arrival.by(), kept.id(), new Matches.Reported(reading, proposal, draft));
      }
    }
    tallies.count(List.of(kept.id()));
  }

  /// Articles are written one after the other, whichever process reads them: officials, bodies and
  /// engagements that one opens must be found by the next.
  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('register.many')) is null")
        .query(Boolean.class)
        .single();
  }

  private static NewSource source(Arrival arrival, Reading reading) {
    var sentences =
        reading.sentences().stream()
            .map(s ->
                new Source.Sentence(
                    s.number(),
                    s.start(),
                    s.end(),
                    s.role().name().toLowerCase(Locale.ROOT),
                    s.text()))
            .toList();
    var removed =
        reading.removed().stream()
            .filter(r -> r.end() > r.start())
            .map(r -> new Source.Removed(r.start(), r.end(), code(r.reason())))
            .toList();
    return new NewSource(
        arrival.contentHash(),
        arrival.name(),
        title(arrival, reading),
        reading.language().code(),
        publisher(arrival, reading),
        arrival.url().orElse(""),
        arrival
            .published()
            .map(Object::toString)
            .or(() -> reading.published().map(Object::toString))
            .orElse(""),
        arrival.retrieved().orElse(arrival.added()),
        arrival.format(),
        arrival.text(),
        arrival.notes(),
        sentences,
        removed,
        arrival.demo());
  }

  private static String code(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The headline, else what the file says, else its first words or its name.
  private static String title(Arrival arrival, Reading reading) {
    return Optional.of(reading.title())
        .filter(t -> !t.isBlank())
        .or(() -> Optional.of(arrival.title()).filter(t -> !t.isBlank()))
        .or(() -> reading.sentences().stream().map(s -> beginning(s.text())).findFirst())
        .orElseGet(() -> new FileName(arrival.name()).stem());
  }

  /// An article without a headline is called by its first words.
  private static String beginning(String sentence) {
    if (sentence.length() <= LONGEST_TITLE) {
      return sentence;
    }
    var end = sentence.lastIndexOf(' ', LONGEST_TITLE);
    return sentence.substring(0, end > LONGEST_TITLE / 2 ? end : LONGEST_TITLE) + "…";
  }

  private static String publisher(Arrival arrival, Reading reading) {
    return arrival.publisher().isBlank() ? reading.publisher().orElse("") : arrival.publisher();
  }
}
