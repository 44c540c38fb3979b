package org.tansiq.desk.register.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tansiq.desk.platform.database.Copy;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.bulk.Consignment.Paper;
import org.tansiq.desk.register.bulk.Consignment.Statement;
import tools.jackson.databind.json.JsonMapper;

/// Papers with their sentences, and claims with their citations and the steps of their life.
final class EvidenceSheets {

  private final Connection connection;
  private final Officer by;
  private final JsonMapper json;
  private final Map<UUID, Integer> places = new HashMap<>();

  EvidenceSheets(Connection connection, Officer by, JsonMapper json) {
    this.connection = connection;
    this.by = by;
    this.json = json;
  }

  void papers(List<Paper> papers) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.source",
            "id, content_hash, name, title, language, publisher, url, published, retrieved_on,"
                + " format, text, added_at, added_by, demo")) {
      for (var paper : papers) {
        var source = paper.source();
        copy.row(
            paper.id(),
            source.contentHash(),
            source.name(),
            source.title(),
            source.language(),
            source.publisher(),
            source.url(),
            source.published(),
            source.retrievedOn(),
            source.format(),
            source.text(),
            source.retrievedOn().atTime(8, 0) + "Z",
            by.id(),
            true);
      }
    }
    try (var copy =
        new Copy(
            connection, "register.sentence", "source_id, number, from_char, to_char, role, text")) {
      for (var paper : papers) {
        for (var s : paper.source().sentences()) {
          copy.row(paper.id(), s.number(), s.from(), s.to(), s.role(), s.text());
        }
      }
    }
  }

  private record Identified(UUID id, int ordinal, Statement statement) {}

  void claims(List<Statement> statements) throws SQLException {
    var all = new ArrayList<Identified>(statements.size());
    for (var statement : statements) {
      int ordinal = places.merge(statement.subject().id(), 1, Integer::sum) - 1;
      all.add(new Identified(UUID.randomUUID(), ordinal, statement));
    }
    rows(all);
    citations(all);
    steps(all);
  }

  private void rows(List<Identified> all) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.claim",
            "id, subject_kind, subject_id, predicate, value, shown, ref, detail, status, house,"
                + " confidence, rule, lexicon, notes, ordinal, recorded_at")) {
      for (var one : all) {
        var claim = one.statement().claim();
        copy.row(
            one.id(),
            one.statement().subject().kind().code(),
            one.statement().subject().id(),
            claim.predicate(),
            claim.value(),
            claim.shown(),
            claim.ref(),
            json.writeValueAsString(claim.detail()),
            one.statement().status().code(),
            one.statement().house(),
            claim.reason().confidence(),
            claim.reason().rule(),
            claim.reason().lexicon(),
            json.writeValueAsString(claim.reason().notes()),
            one.ordinal(),
            one.statement().proposedAt());
      }
    }
  }

  private void citations(List<Identified> all) throws SQLException {
    try (var copy =
        new Copy(
            connection, "register.citation", "claim_id, source_id, sentence, from_char, to_char")) {
      for (var one : all) {
        for (var at : one.statement().claim().citations()) {
          copy.row(one.id(), at.source(), at.sentence(), at.from(), at.to());
        }
      }
    }
  }

  private void steps(List<Identified> all) throws SQLException {
    try (var copy =
        new Copy(
            connection, "register.claim_step", "claim_id, at, by, status, value, house, why")) {
      for (var one : all) {
        var said = one.statement();
        copy.row(
            one.id(),
            said.proposedAt(),
            Bulk.DEMO.id(),
            "proposed",
            said.claim().value(),
            false,
            "demo");
        if (said.status().held()) {
          copy.row(
              one.id(),
              said.decidedAt(),
              Bulk.DEMO.id(),
              said.status().code(),
              said.claim().value(),
              said.house(),
              "demo");
        }
      }
    }
  }
}
