package org.tansiq.desk.exchange.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.vocabulary.Country;

/// Questions and their hits as rows, each for who asked it.
@Repository
class SqlQuestions {

  private final JdbcClient jdbc;
  private final Chips chips;

  SqlQuestions(JdbcClient jdbc, Chips chips) {
    this.jdbc = jdbc;
    this.chips = chips;
  }

  /// The labels that this thread's reader sees.
  List<Integer> labels() {
    return jdbc.sql("select unnest(platform.sight())").query(Integer.class).list();
  }

  void add(Officer by, UUID id, Asked asked, List<Question.Hit> hits, boolean complete) {
    jdbc.sql(
            """
            insert into exchange.question (id, asked_by, name, birth, nationality, document, purpose,
              reference, warnings, complete)
            values (:id, :by, :name, :birth, nullif(:nationality, ''), :document, :purpose,
              :reference, :warnings, :complete)
            """)
        .param("id", id)
        .param("by", by.id())
        .param("name", asked.written())
        .param("birth", asked.birth())
        .param("nationality", asked.nationality().map(Country::code).orElse(""))
        .param("document", !asked.document().isEmpty())
        .param("purpose", asked.purpose().code())
        .param("reference", asked.reference())
        .param("warnings", asked.warnings().toArray(String[]::new))
        .param("complete", complete)
        .update();
    for (var hit : hits) {
      jdbc.sql(
              """
              insert into exchange.hit (question_id, number, entry_id, band, bits, reasons)
              values (:question, :number, :entry, :band, :bits, cast(:reasons as jsonb))
              """)
          .param("question", id)
          .param("number", hit.number())
          .param("entry", hit.entry())
          .param("band", hit.band())
          .param("bits", hit.bits())
          .param("reasons", chips.written(hit.chips()))
          .update();
    }
  }

  void forget(int days) {
    jdbc.sql(
            """
            delete from exchange.question
            where asked_at < clock_timestamp() - make_interval(days => :days)
            """)
        .param("days", days)
        .update();
  }

  Optional<Question> get(Officer by, UUID id) {
    return jdbc.sql(
            """
            select id, asked_at, name, birth, nationality, document, purpose, reference, warnings,
              complete
            from exchange.question where id = :id and asked_by = :by
            """)
        .param("id", id)
        .param("by", by.id())
        .query((row, _) ->
            new Question(
                id,
                row.getTimestamp("asked_at").toInstant(),
                row.getString("name"),
                row.getString("birth"),
                Optional.ofNullable(row.getString("nationality")),
                row.getBoolean("document"),
                row.getString("purpose"),
                row.getString("reference"),
                Arrays.asList((String[]) row.getArray("warnings").getArray()),
                row.getBoolean("complete"),
                hits(id)))
        .optional();
  }

  private List<Question.Hit> hits(UUID question) {
    return jdbc.sql(
            """
            select h.number, h.entry_id, e.key, e.owner_unit, h.band, h.bits, h.reasons
            from exchange.hit h join exchange.entry e on e.id = h.entry_id
            where h.question_id = :question order by h.number
            """)
        .param("question", question)
        .query(this::hit)
        .list();
  }

  private Question.Hit hit(ResultSet row, int ignored) throws SQLException {
    return new Question.Hit(
        row.getInt("number"),
        row.getObject("entry_id", UUID.class),
        row.getString("key"),
        row.getString("owner_unit"),
        row.getString("band"),
        row.getDouble("bits"),
        chips.read(row.getString("reasons")));
  }

  List<Question.Line> last(Officer by, int most) {
    return jdbc.sql(
            """
            select q.id, q.asked_at, q.name,
              (select count(*) from exchange.hit h where h.question_id = q.id) as hits
            from exchange.question q where q.asked_by = :by order by q.asked_at desc limit :most
            """)
        .param("by", by.id())
        .param("most", most)
        .query((row, _) ->
            new Question.Line(
                row.getObject("id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("name"),
                row.getInt("hits")))
        .list();
  }
}
