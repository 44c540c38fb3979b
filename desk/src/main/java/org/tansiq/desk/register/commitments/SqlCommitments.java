package org.tansiq.desk.register.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Kept;
import org.tansiq.desk.register.lists.Listing;
import org.tansiq.desk.register.lists.Rows;
import org.tansiq.desk.register.lists.Where;

@Repository
class SqlCommitments implements Commitments {

  private static final String SEEN = "m.status <> 'rejected'";
  private static final int FIRST = 4;
  private static final String COLUMNS =
      """
      m.id, m.text_ar, m.text_fr, m.text_en, m.side, m.partner, m.agreement_id,
        coalesce(a.title, '') as origin, m.engagement_id, m.responsible, m.due_on, m.stage, m.status
      from register.commitment m left join register.agreement a on a.id = m.agreement_id
      """;
  private static final String URGENT =
      """
       order by (m.stage = any(cast(:owed as text[]))) desc, coalesce(m.due_on, date '9999-12-31'), m.id
       limit :most
      """;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Rows rows;
  private final Kept kept;
  private final Clock clock;
  private final ZoneId zone;

  SqlCommitments(
      Policy policy, JdbcClient jdbc, Rows rows, Kept kept, Clock clock, PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.rows = rows;
    this.kept = kept;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  @Override
  @Transactional(readOnly = true)
  public Listing<Commitment> list(Officer by, Filter filter, int size) {
    policy.permit(by, Deed.READ_REGISTER);
    return rows.page(query(filter), filter, size);
  }

  @Override
  @Transactional(readOnly = true)
  public Count count(Officer by, Filter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    var from = "register.commitment m";
    var all = rows.all(from, SEEN);
    return new Count(
        filter.terms().isEmpty() ? all : rows.matching(from, under(filter, new Where(SEEN))), all);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Commitment> find(Officer by, UUID id) {
    return urgent(by, new Where(SEEN).and("m.id = :of", "of", id), 1).stream().findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Commitment> madeAt(Officer by, UUID engagement) {
    return urgent(by, new Where(SEEN).and("m.engagement_id = :of", "of", engagement), 50);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Commitment> under(Officer by, UUID agreement, int most) {
    return urgent(by, new Where(SEEN).and("m.agreement_id = :of", "of", agreement), most);
  }

  private List<Commitment> urgent(Officer by, Where where, int most) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql("select " + COLUMNS + where.sql() + URGENT)
        .params(where.parameters())
        .param("owed", Progress.owedCodes())
        .param("most", most)
        .query((row, _) -> commitment(row))
        .list();
  }

  private record Question(String partner, LocalDate today) {}

  @Override
  @Transactional(readOnly = true)
  public Balance balance(Officer by, String partner) {
    policy.permit(by, Deed.READ_REGISTER);
    return kept.get(
        new Question(partner, today()),
        () -> new Balance(side(by, partner, Pledger.OURS), side(by, partner, Pledger.THEIRS)));
  }

  private Side side(Officer by, String partner, Pledger side) {
    var where =
        new Where(SEEN)
            .and("m.partner = :partner", "partner", partner)
            .and("m.side in (:side, 'joint')", "side", side.code());
    var first =
        urgent(
            by,
            new Where(where.sql().substring(" where ".length()))
                .and(
                    "(m.stage = any(cast(:owed as text[])) or m.stage in ('proposed', 'delivered'))")
                .let("partner", partner)
                .let("side", side.code()),
            FIRST);
    return jdbc.sql(
            """
            select count(*) filter (where m.stage = any(cast(:owed as text[]))) as owed,
              count(*) filter (where m.stage = any(cast(:owed as text[])) and m.due_on < :today) as overdue,
              count(*) filter (where m.stage in ('delivered', 'verified', 'closed')) as kept
            from register.commitment m
            """
                + where.sql())
        .params(where.parameters())
        .param("owed", Progress.owedCodes())
        .param("today", today())
        .query((row, _) ->
            new Side(row.getLong("owed"), row.getLong("overdue"), row.getLong("kept"), first))
        .single();
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void each(Officer by, Filter filter, Consumer<Commitment> reader) {
    policy.permit(by, Deed.EXPORT);
    rows.each(query(filter), filter, reader);
  }

  private Rows.Query<Commitment> query(Filter filter) {
    return new Rows.Query<>(
        "m.id",
        "register.commitment m",
        COLUMNS,
        where -> under(filter, where.and(SEEN)),
        (row, _) -> commitment(row),
        UnaryOperator.identity());
  }

  private Where under(Filter filter, Where where) {
    where
        .words(filter, "commitment", "m.id")
        .any(filter, "stage", "m.stage = any(cast(:stage as text[]))")
        .any(filter, "country", "m.partner = any(cast(:country as bpchar[]))")
        .one(filter, "side", "m.side = :side")
        .one(filter, "from", "m.due_on >= cast(:from as date)")
        .one(filter, "to", "m.due_on <= cast(:to as date)")
        .one(filter, "agreement", "m.agreement_id = cast(:agreement as uuid)")
        .one(filter, "engagement", "m.engagement_id = cast(:engagement as uuid)");
    filter
        .value("status")
        .filter(status -> !status.equals("all"))
        .ifPresent(status -> where.and("m.status = :status", "status", status));
    filter.value("due").ifPresent(due -> due(where, due));
    return where;
  }

  private void due(Where where, String due) {
    where.and("m.stage = any(cast(:owed as text[]))", "owed", Progress.owedCodes());
    switch (due) {
      case "owed" -> {
        // Whatever its day.
      }
      case "overdue" -> where.and("m.due_on < :today", "today", today());
      default ->
          where
              .and("m.due_on between :today and :until", "today", today())
              .let("until", today().plusDays(Integer.parseInt(due)));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private static Commitment commitment(ResultSet row) throws SQLException {
    return new Commitment(
        row.getObject("id", UUID.class),
        row.getString("text_ar"),
        row.getString("text_fr"),
        row.getString("text_en"),
        Pledger.of(row.getString("side")),
        Optional.ofNullable(row.getString("partner")),
        Optional.ofNullable(row.getObject("agreement_id", UUID.class)),
        row.getString("origin"),
        Optional.ofNullable(row.getObject("engagement_id", UUID.class)),
        row.getString("responsible"),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        Progress.of(row.getString("stage")),
        row.getString("status").equals("confirmed"));
  }
}
