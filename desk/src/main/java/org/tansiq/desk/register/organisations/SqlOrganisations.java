package org.tansiq.desk.register.organisations;

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
import org.tansiq.desk.register.lists.Listing;
import org.tansiq.desk.register.lists.Rows;
import org.tansiq.desk.register.lists.Where;
import org.tansiq.desk.register.marking.Withheld;
import org.tansiq.desk.register.officials.Named;

@Repository
class SqlOrganisations implements Organisations {

  private static final String TABLE = "register.organisation g";
  private static final String SEEN = "g.status <> 'rejected'";
  private static final String COLUMNS =
      """
      g.id, g.kind, g.country, g.parent_id, g.acronym, g.name_ar, g.name_fr, g.name_en, g.status,
        (select count(distinct p.official_id) from register.post p
          where p.organisation_id = g.id and p.status <> 'rejected'
            and (p.to_date is null or p.to_date >= cast(:today as date))) as in_post,
        (select count(*) from register.engagement_organisation t
          join register.engagement e on e.id = t.engagement_id
          where t.organisation_id = g.id and e.status <> 'rejected' and e.merged_into is null)
          as engagements,
        (select count(distinct t.agreement_id) from register.agreement_party t
          join register.agreement a on a.id = t.agreement_id
          where t.organisation_id = g.id and a.status <> 'rejected') as agreements
      from register.organisation g
      """;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Rows rows;
  private final Clock clock;
  private final ZoneId zone;

  SqlOrganisations(Policy policy, JdbcClient jdbc, Rows rows, Clock clock, PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  @Override
  @Transactional(readOnly = true)
  public Listing<Organisation> list(Officer by, Filter filter, int size) {
    policy.permit(by, Deed.READ_REGISTER);
    return rows.page(query(filter), filter, size);
  }

  @Override
  @Transactional(readOnly = true)
  public Count count(Officer by, Filter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    var all = rows.all(TABLE, SEEN);
    return new Count(filter.terms().isEmpty() ? all : matching(by, filter), all);
  }

  @Override
  @Transactional(readOnly = true)
  public long matching(Officer by, Filter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    return rows.matching(TABLE, under(filter, new Where(SEEN)));
  }

  @Override
  @Transactional(readOnly = true)
  public Organisation get(Officer by, UUID id) {
    return find(by, id)
        .orElseThrow(() -> Withheld.or(jdbc, "organisation", id, "/organisations/" + id));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Organisation> find(Officer by, UUID id) {
    return only(by, "g.id = :only", id).stream().findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Organisation> within(Officer by, UUID parent) {
    return only(by, "g.parent_id = :only", parent);
  }

  private List<Organisation> only(Officer by, String condition, UUID value) {
    policy.permit(by, Deed.READ_REGISTER);
    var where = new Where(SEEN).and(condition, "only", value).let("today", today());
    return jdbc.sql("select " + COLUMNS + where.sql() + " order by g.name_key, g.id")
        .params(where.parameters())
        .query((row, _) -> organisation(row))
        .list();
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void each(Officer by, Filter filter, Consumer<Organisation> reader) {
    policy.permit(by, Deed.EXPORT);
    rows.each(query(filter), filter, reader);
  }

  private Rows.Query<Organisation> query(Filter filter) {
    return new Rows.Query<>(
        "g.id",
        TABLE,
        COLUMNS,
        where -> under(filter, where.and(SEEN).let("today", today())),
        (row, _) -> organisation(row),
        UnaryOperator.identity());
  }

  private static Where under(Filter filter, Where where) {
    where
        .words(filter, "organisation", "g.id")
        .any(filter, "kind", "g.kind = any(cast(:kind as text[]))")
        .any(filter, "country", "g.country = any(cast(:country as bpchar[]))");
    filter
        .value("scope")
        .ifPresent(scope ->
            where.and(
                scope.equals("international") ? "g.country is null" : "g.country is not null"));
    filter
        .value("status")
        .filter(status -> !status.equals("all"))
        .ifPresent(status -> where.and("g.status = :status", "status", status));
    return where;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Optional.ofNullable(row.getString("country")),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        row.getString("acronym"),
        new Named(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
        row.getLong("in_post"),
        row.getLong("engagements"),
        row.getLong("agreements"),
        row.getString("status").equals("confirmed"));
  }
}
