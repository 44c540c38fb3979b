package org.tansiq.desk.intake.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.reading.Guard;

/// What was found alike, what became of it, and what keeps look-alikes apart.
@Repository
class Likenesses {

  private final JdbcClient jdbc;

  Likenesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void note(Alike alike) {
    jdbc.sql(
            """
            insert into intake.likeness (id, article_id, engagement_id, other_article, other_engagement,
              score, barrier, "values", state)
            values (:id, :article, :engagement, :otherArticle, :otherEngagement,
              :score, :barrier, :values, :state)
            on conflict do nothing
            """)
        .param("id", alike.id())
        .param("article", alike.article())
        .param("engagement", alike.engagement())
        .param("otherArticle", alike.otherArticle())
        .param("otherEngagement", alike.otherEngagement())
        .param("score", alike.score())
        .param("barrier", alike.barrier().map(Likenesses::code).orElse(""))
        .param("values", alike.values().toArray(String[]::new))
        .param("state", alike.state().code())
        .update();
  }

  /// What concerns an article, seen from its side.
  List<Alike> of(UUID article) {
    return jdbc.sql(
            """
            select id, article_id, engagement_id, other_article, other_engagement, score, barrier,
                   "values", state
            from intake.likeness where article_id = :article
            union all
            select id, other_article, other_engagement, article_id, engagement_id, score, barrier,
                   "values", state
            from intake.likeness where other_article = :article
            order by score desc, id
            """)
        .param("article", article)
        .query((row, _) ->
            new Alike(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getDouble(6),
                barrier(row.getString(7)),
                List.of((String[]) row.getArray(8).getArray()),
                Alike.State.valueOf(row.getString(9).toUpperCase(Locale.ROOT))))
        .list();
  }

  void settle(UUID id, Alike.State state) {
    jdbc.sql("update intake.likeness set state = :state where id = :id")
        .param("id", id)
        .param("state", state.code())
        .update();
  }

  /// Two engagements became one: what was open between them is settled, what they shared with
  /// others follows.
  void join(UUID into, UUID from) {
    jdbc.sql(
            """
            update intake.likeness set state = 'merged'
            where (engagement_id = :into and other_engagement = :from)
               or (engagement_id = :from and other_engagement = :into)
            """)
        .param("into", into)
        .param("from", from)
        .update();
    follow(into, from);
  }

  /// What an article shared with an engagement it was parted from is now between two.
  void part(UUID article, UUID from, UUID own) {
    jdbc.sql(
            """
            update intake.likeness set engagement_id = :own,
              state = case when other_engagement = :from then 'apart' else state end
            where article_id = :article and engagement_id = :from
            """)
        .param("article", article)
        .param("from", from)
        .param("own", own)
        .update();
    jdbc.sql(
            """
            update intake.likeness set other_engagement = :own,
              state = case when engagement_id = :from then 'apart' else state end
            where other_article = :article and other_engagement = :from
            """)
        .param("article", article)
        .param("from", from)
        .param("own", own)
        .update();
  }

  private void follow(UUID into, UUID from) {
    for (var column : List.of("engagement_id", "other_engagement")) {
      jdbc.sql(
              """
              update intake.likeness l set %1$s = :into
              where %1$s = :from and state in ('proposed', 'blocked')
                and not exists (select from intake.likeness o where o.article_id = l.article_id
                  and o.other_article = l.other_article and o.%1$s = :into)
              """
                  .formatted(column))
          .param("into", into)
          .param("from", from)
          .update();
    }
  }

  private static String code(Guard.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Guard.Reason> barrier(String code) {
    return Arrays.stream(Guard.Reason.values()).filter(r -> code(r).equals(code)).findFirst();
  }
}
