package org.tansiq.desk.intake.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;
import org.tansiq.desk.register.lists.Rows;
import org.tansiq.desk.register.lists.Where;

@Repository
class SqlArticles implements Articles {

  private static final int MOST_REFUSED = 50;
  private static final String STANDING =
      """
      (case when a.state <> 'read' then a.state when a.undecided > 0 then 'undecided'
        when a.claims > 0 then 'decided' else 'empty' end)
      """
          .strip();
  private static final String COLUMNS =
      """
      a.id, a.name, a.title, a.publisher, a.url, a.language, a.published, a.format, a.warnings, a.state,
        a.claims, a.undecided, a.fault, a.added_at,
        exists (select from intake.original o where o.article_id = a.id) as kept
      from intake.article a
      """;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Rows rows;

  SqlArticles(Policy policy, JdbcClient jdbc, Rows rows) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public Listing<InboxArticle> list(Officer by, Filter filter, int size) {
    policy.permit(by, Deed.READ_ARTICLES);
    var query =
        new Rows.Query<>(
            "a.id",
            "intake.article a",
            COLUMNS,
            where -> under(filter, where),
            (row, _) -> article(row),
            UnaryOperator.identity());
    return rows.page(query, filter, size);
  }

  @Override
  @Transactional(readOnly = true)
  public Count count(Officer by, Filter filter) {
    policy.permit(by, Deed.READ_ARTICLES);
    var all = rows.count("intake.article a", new Where("true"));
    return new Count(
        filter.terms().isEmpty()
            ? all
            : rows.count("intake.article a", under(filter, new Where("true"))),
        all);
  }

  private static Where under(Filter filter, Where where) {
    filter
        .value("q")
        .ifPresent(words ->
            where.and(
                "concat_ws(' ', a.title, a.publisher, a.name) ilike :q",
                "q",
                "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
    return where
        .any(filter, "state", STANDING + " = any(cast(:state as text[]))")
        .any(filter, "language", "a.language = any(cast(:language as text[]))");
  }

  @Override
  public Optional<InboxArticle> find(Officer by, UUID id) {
    policy.permit(by, Deed.READ_ARTICLES);
    return jdbc.sql("select " + COLUMNS + " where a.id = :id")
        .param("id", id)
        .query((row, _) -> article(row))
        .optional();
  }

  @Override
  public long undecided(Officer by) {
    policy.permit(by, Deed.READ_ARTICLES);
    return jdbc.sql("select count(*) from intake.article where undecided > 0")
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<UUID> next(Officer by, Optional<UUID> after) {
    policy.permit(by, Deed.READ_ARTICLES);
    return jdbc.sql(
            """
            select a.id from intake.article a
            left join intake.article o on o.id = cast(:after as uuid)
            where a.undecided > 0 and a.id is distinct from o.id
            order by (o.id is not null and (a.added_at, a.id) < (o.added_at, o.id)), a.added_at, a.id
            limit 1
            """)
        .param("after", after.orElse(null), java.sql.Types.OTHER)
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<byte[]> original(Officer by, UUID id) {
    policy.permit(by, Deed.READ_ARTICLES);
    return jdbc.sql("select bytes from intake.original where article_id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  @Override
  public List<RefusedFile> refused(Officer by) {
    policy.permit(by, Deed.READ_ARTICLES);
    return jdbc.sql(
            "select name, code, \"values\" from intake.refused order by at desc limit :most")
        .param("most", MOST_REFUSED)
        .query((row, _) ->
            new RefusedFile(
                row.getString(1), row.getString(2), List.of((String[]) row.getArray(3).getArray())))
        .list();
  }

  private static InboxArticle article(ResultSet row) throws SQLException {
    return new InboxArticle(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("title"),
        row.getString("publisher"),
        row.getString("url"),
        row.getString("language"),
        row.getString("published"),
        row.getString("format"),
        List.of((String[]) row.getArray("warnings").getArray()),
        InboxArticle.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("claims"),
        row.getInt("undecided"),
        row.getString("fault"),
        row.getTimestamp("added_at").toInstant(),
        row.getBoolean("kept"));
  }
}
