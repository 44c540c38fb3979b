package org.tansiq.desk.exchange.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.exchange.questions.Chips;
import org.tansiq.desk.exchange.questions.Question;
import org.tansiq.desk.platform.officers.Officer;

/// Matches as rows; each bears its entry's label.
@Repository
class SqlMatches {

  private static final String COLUMNS =
      """
      select m.*, e.key, e.owner_unit from exchange.match m
      join exchange.entry e on e.id = m.entry_id
      """;

  private final JdbcClient jdbc;
  private final Chips chips;

  SqlMatches(JdbcClient jdbc, Chips chips) {
    this.jdbc = jdbc;
    this.chips = chips;
  }

  void add(Officer by, UUID id, Question question, Question.Hit hit, String why) {
    jdbc.sql(
            """
            insert into exchange.match (id, entry_id, question_name, question_birth,
              question_nationality, purpose, reference, band, bits, reasons, asked_by, asked_name,
              asked_unit, why)
            values (:id, :entry, :name, :birth, nullif(:nationality, ''), :purpose, :reference,
              :band, :bits, cast(:reasons as jsonb), :by, :byName, :unit, :why)
            """)
        .param("id", id)
        .param("entry", hit.entry())
        .param("name", question.name())
        .param("birth", question.birth())
        .param("nationality", question.nationality().orElse(""))
        .param("purpose", question.purpose())
        .param("reference", question.reference())
        .param("band", hit.band())
        .param("bits", hit.bits())
        .param("reasons", chips.written(hit.chips()))
        .param("by", by.id())
        .param("byName", by.name())
        .param("unit", by.unit())
        .param("why", why)
        .update();
  }

  /// Answers whether it still waited.
  boolean decide(Officer by, UUID id, Outcome outcome, String why) {
    return jdbc.sql(
                """
                update exchange.match set outcome = :outcome, decided_by = :by, decided_name = :name,
                  decided_at = clock_timestamp(), decided_why = :why
                where id = :id and outcome = 'candidate'
                """)
            .param("id", id)
            .param("outcome", outcome.code())
            .param("by", by.id())
            .param("name", by.name())
            .param("why", why)
            .update()
        > 0;
  }

  Optional<Match> get(UUID id) {
    return jdbc.sql(COLUMNS + " where m.id = :id").param("id", id).query(this::match).optional();
  }

  List<Match> waiting(Officer by, int most) {
    return jdbc.sql(
            COLUMNS
                + " where m.outcome = 'candidate' and m.asked_by <> :by"
                + " order by m.asked_at limit :most")
        .param("by", by.id())
        .param("most", most)
        .query(this::match)
        .list();
  }

  long waiting(Officer by) {
    return jdbc.sql(
            """
            select count(*) from exchange.match
            where outcome = 'candidate' and asked_by <> :by
            """)
        .param("by", by.id())
        .query(Long.class)
        .single();
  }

  List<Match> own(Officer by, int most) {
    return jdbc.sql(COLUMNS + " where m.asked_by = :by order by m.asked_at desc limit :most")
        .param("by", by.id())
        .param("most", most)
        .query(this::match)
        .list();
  }

  private Match match(ResultSet row, int ignored) throws SQLException {
    var decided = row.getObject("decided_by", UUID.class);
    return new Match(
        row.getObject("id", UUID.class),
        row.getObject("entry_id", UUID.class),
        row.getString("key"),
        row.getString("owner_unit"),
        new Match.About(
            row.getString("question_name"),
            row.getString("question_birth"),
            Optional.ofNullable(row.getString("question_nationality")),
            row.getString("purpose"),
            row.getString("reference")),
        new Match.Strength(
            row.getString("band"), row.getDouble("bits"), chips.read(row.getString("reasons"))),
        step(row, "asked", "why"),
        Outcome.of(row.getString("outcome")).orElseThrow(),
        decided == null ? Optional.empty() : Optional.of(step(row, "decided", "decided_why")));
  }

  private static Match.Step step(ResultSet row, String who, String why) throws SQLException {
    return new Match.Step(
        row.getObject(who + "_by", UUID.class),
        row.getString(who + "_name"),
        row.getTimestamp(who + "_at").toInstant(),
        row.getString(why));
  }
}
