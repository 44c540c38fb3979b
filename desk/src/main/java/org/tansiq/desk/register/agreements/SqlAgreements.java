package org.tansiq.desk.register.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.engagements.Topic;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;
import org.tansiq.desk.register.lists.Rows;
import org.tansiq.desk.register.lists.Where;
import org.tansiq.desk.register.marking.Withheld;

@Repository
class SqlAgreements implements Agreements {

  private static final String SEEN = "a.status <> 'rejected'";

  /// The clock of each row, by the same rules as {@link Clock}.
  private static final String CLOCKED =
      """
      register.agreement a cross join lateral (
        select register.stage_on(a.stage, a.ends_on, a.renewal, a.renewal_years, cast(:today as date)) as stage,
          register.runs_out(a.stage, a.ends_on, a.renewal, a.renewal_years, cast(:today as date)) as runs_out) c
      """;

  /// What counts as use: a confirmed engagement with the partner on one of the agreement's topics,
  /// or a commitment of the agreement that was delivered.
  private static final String LAST_USE =
      """
      select greatest(
        (select max(last.met_on)
          from unnest(array_remove(a.countries, cast(:home as text))) as c (country)
          cross join unnest(case when a.topics = '{}' then array[''] else a.topics end) as t (topic)
          cross join lateral (select m.met_on from register.met m
            where m.country = c.country and m.topic = t.topic and m.met_on <= cast(:today as date)
            order by m.met_on desc limit 1) last),
        (select max(m.due_on) from register.commitment m
          where m.agreement_id = a.id and m.stage in ('delivered', 'verified', 'closed')
            and m.status = 'confirmed' and m.due_on <= cast(:today as date)))
      """;

  private static final String COLUMNS =
      """
      a.id, a.form, a.title, a.binding, a.stage, a.engagement_id, a.signed_on, a.signed_partial,
        a.place_text, a.in_force_on, a.ends_on, a.renewal, coalesce(a.renewal_years, 0) as renewal_years,
        a.notice_days, a.data_clause, a.countries, a.topics, a.status,
        (select count(distinct x.source_id) from register.citation x where x.subject_id = a.id) as sources,
        (%s) as last_use
      from %s
      """
          .formatted(LAST_USE, CLOCKED);

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Rows rows;
  private final java.time.Clock clock;
  private final ZoneId zone;
  private final String home;

  SqlAgreements(
      Policy policy, JdbcClient jdbc, Rows rows, java.time.Clock clock, PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
    this.home = pages.home();
  }

  @Override
  @Transactional(readOnly = true)
  public Listing<Agreement> list(Officer by, Filter filter, int size) {
    policy.permit(by, Deed.READ_REGISTER);
    return rows.page(query(filter), filter, size);
  }

  @Override
  @Transactional(readOnly = true)
  public Count count(Officer by, Filter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    var all = rows.all("register.agreement a", SEEN);
    return new Count(filter.terms().isEmpty() ? all : matching(by, filter), all);
  }

  @Override
  @Transactional(readOnly = true)
  public long matching(Officer by, Filter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    return rows.matching(CLOCKED, under(filter, today(new Where(SEEN))));
  }

  @Override
  @Transactional(readOnly = true)
  public Agreement get(Officer by, UUID id) {
    return find(by, id).orElseThrow(() -> Withheld.or(jdbc, "agreement", id, "/agreements/" + id));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Agreement> find(Officer by, UUID id) {
    return only(by, "a.id = :only", id).stream().findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Agreement> signedAt(Officer by, UUID engagement) {
    return only(by, "a.engagement_id = :only", engagement);
  }

  private List<Agreement> only(Officer by, String condition, UUID value) {
    policy.permit(by, Deed.READ_REGISTER);
    var where = today(new Where(SEEN)).and(condition, "only", value);
    return filled(
        jdbc.sql("select " + COLUMNS + where.sql() + " order by a.signed_on, a.id")
            .params(where.parameters())
            .query((row, _) -> agreement(row))
            .list());
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void each(Officer by, Filter filter, Consumer<Agreement> reader) {
    policy.permit(by, Deed.EXPORT);
    rows.each(query(filter), filter, reader);
  }

  private Rows.Query<Agreement> query(Filter filter) {
    return new Rows.Query<>(
        "a.id",
        CLOCKED,
        COLUMNS,
        where -> under(filter, today(where.and(SEEN))),
        (row, _) -> agreement(row),
        this::filled);
  }

  private Where today(Where where) {
    return where.let("today", LocalDate.now(clock.withZone(zone))).let("home", home);
  }

  private static Where under(Filter filter, Where where) {
    where
        .words(filter, "agreement", "a.id")
        .any(filter, "form", "a.form = any(cast(:form as text[]))")
        .any(filter, "stage", "c.stage = any(cast(:stage as text[]))")
        .any(filter, "country", "a.countries && cast(:country as text[])")
        .any(filter, "topic", "a.topics && cast(:topic as text[])")
        .one(
            filter,
            "within",
            "c.runs_out between cast(:today as date) and cast(:today as date) + cast(:within as"
                + " int)")
        .one(
            filter,
            "organisation",
            """
            a.id in (select p.agreement_id from register.agreement_party p
              where p.organisation_id = cast(:organisation as uuid))
            """)
        .one(filter, "engagement", "a.engagement_id = cast(:engagement as uuid)");
    filter.value("data").ifPresent(_ -> where.and("a.data_clause = false"));
    filter
        .value("status")
        .filter(status -> !status.equals("all"))
        .ifPresent(status -> where.and("a.status = :status", "status", status));
    filter
        .value("use")
        .ifPresent(_ ->
            where
                .and("c.stage = 'in-force'")
                .and(
                    "greatest(a.in_force_on, ("
                        + LAST_USE
                        + ")) < cast(cast(:today as date) - make_interval(months => :sleep) as"
                        + " date)",
                    "sleep",
                    Clock.DORMANT_MONTHS));
    return where;
  }

  private List<Agreement> filled(List<Agreement> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    var parties = parties(bare.stream().map(Agreement::id).toArray(UUID[]::new));
    return bare.stream().map(a -> a.with(parties.getOrDefault(a.id(), List.of()))).toList();
  }

  private Map<UUID, List<Party>> parties(UUID[] ids) {
    var found = new HashMap<UUID, List<Party>>();
    jdbc.sql(
            """
            select agreement_id, organisation_id, country, name from register.agreement_party
            where agreement_id = any(:ids)
            order by agreement_id, (country = :home) desc nulls last, ordinal
            """)
        .param("ids", ids)
        .param("home", home)
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("agreement_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Party(
                      Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                      Optional.ofNullable(row.getString("country")),
                      row.getString("name"),
                      home.equals(row.getString("country"))));
        });
    return found;
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    var notice = row.getInt("notice_days");
    var terms =
        new Terms(
            Optional.ofNullable(row.getObject("in_force_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
            Renewal.of(row.getString("renewal")),
            row.getInt("renewal_years"),
            notice > 0 ? OptionalInt.of(notice) : OptionalInt.empty());
    return new Agreement(
        row.getObject("id", UUID.class),
        Form.of(row.getString("form")),
        row.getString("title"),
        row.getString("binding"),
        Stage.of(row.getString("stage")),
        Optional.ofNullable(row.getObject("engagement_id", UUID.class)),
        Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
        row.getString("signed_partial"),
        row.getString("place_text"),
        terms,
        Optional.ofNullable(row.getObject("data_clause", Boolean.class)),
        texts(row, "countries"),
        texts(row, "topics").stream().flatMap(code -> Topic.of(code).stream()).toList(),
        Optional.ofNullable(row.getObject("last_use", LocalDate.class)),
        row.getString("status").equals("confirmed"),
        row.getInt("sources"),
        List.of());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
