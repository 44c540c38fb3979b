package org.tansiq.desk.register.officials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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

@Repository
class SqlOfficials implements Officials {

  private static final String TABLE = "register.official o";
  private static final String SEEN = "o.status <> 'rejected'";

  private static final String COLUMNS =
      """
      o.id, o.name_ar, o.name_latin, o.country, o.rank, o.languages, o.status,
        p.id as post_id, p.title_ar, p.title_fr, p.title_en, p.organisation_id, p.body_ar, p.body_fr,
        p.body_en, p.from_date, p.to_date, p.acting, p.status as post_status, m.meetings, m.last_met
      from register.official o
      left join lateral (
        select p.*, coalesce(g.name_ar, '') as body_ar, coalesce(g.name_fr, '') as body_fr,
          coalesce(g.name_en, '') as body_en
        from register.post p left join register.organisation g on g.id = p.organisation_id
        where p.official_id = o.id and p.status <> 'rejected'
        order by (p.to_date is null) desc, p.from_date desc nulls last, p.id limit 1) p on true
      cross join lateral (
        select count(*) as meetings, max(e.ordered_on) as last_met
        from register.engagement_person t join register.engagement e on e.id = t.engagement_id
        where t.official_id = o.id and e.status <> 'rejected' and e.merged_into is null
          and not e.planned and e.ordered_on <= cast(:today as date)) m
      """;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final Rows rows;
  private final OfficialDetails details;
  private final Clock clock;
  private final ZoneId zone;

  SqlOfficials(
      Policy policy,
      JdbcClient jdbc,
      Rows rows,
      OfficialDetails details,
      Clock clock,
      PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.rows = rows;
    this.details = details;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  @Override
  @Transactional(readOnly = true)
  public Listing<Official> list(Officer by, Filter filter, int size) {
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
  public OfficialFile file(Officer by, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql("select " + COLUMNS + " where o.id = :id and " + SEEN)
        .param("id", id)
        .param("today", today())
        .query((row, _) ->
            new OfficialFile(
                official(row),
                Arrays.asList((String[]) row.getArray("languages").getArray()),
                details.names(id),
                details.posts(id),
                details.met(id),
                details.sources(id)))
        .optional()
        .orElseThrow(() -> Withheld.or(jdbc, "official", id, "/officials/" + id));
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void each(Officer by, Filter filter, Consumer<Official> reader) {
    policy.permit(by, Deed.EXPORT);
    rows.each(query(filter), filter, reader);
  }

  private Rows.Query<Official> query(Filter filter) {
    return new Rows.Query<>(
        "o.id",
        TABLE,
        COLUMNS,
        where -> under(filter, where.and(SEEN)),
        (row, _) -> official(row),
        UnaryOperator.identity());
  }

  private Where under(Filter filter, Where where) {
    where
        .let("today", today())
        .words(filter, "official", "o.id")
        .any(filter, "country", "o.country = any(cast(:country as bpchar[]))")
        .one(
            filter,
            "organisation",
            """
            o.id in (select s.official_id from register.post s
              where s.organisation_id = cast(:organisation as uuid) and s.status <> 'rejected')
            """);
    filter
        .value("status")
        .filter(status -> !status.equals("all"))
        .ifPresent(status -> where.and("o.status = :status", "status", status));
    filter
        .value("post")
        .ifPresent(post -> where.and(inPost(post, filter.value("organisation").isPresent())));
    filter.value("met").ifPresent(met -> where.and(met(met)));
    return where;
  }

  /// A post in the organisation that is asked for, where one is.
  private static String inPost(String post, boolean there) {
    var held =
        "o.id in (select s.official_id from register.post s where s.status <> 'rejected'"
            + (there ? " and s.organisation_id = cast(:organisation as uuid)" : "")
            + "%s)";
    var now = held.formatted(" and (s.to_date is null or s.to_date >= cast(:today as date))");
    return switch (post) {
      case "now" -> now;
      case "former" -> held.formatted("") + " and not (" + now + ")";
      default -> "not (" + held.formatted("") + ")";
    };
  }

  private static String met(String met) {
    var ever =
        """
        o.id in (select t.official_id from register.engagement_person t
          join register.engagement e on e.id = t.engagement_id
          where e.status <> 'rejected' and e.merged_into is null and not e.planned
            and e.ordered_on <= cast(:today as date)%s)
        """;
    return switch (met) {
      case "ever" -> ever.formatted("");
      case "year" -> ever.formatted(" and e.ordered_on > cast(:today as date) - interval '1 year'");
      default -> "not (" + ever.formatted("").strip() + ")";
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private static Official official(ResultSet row) throws SQLException {
    return new Official(
        row.getObject("id", UUID.class),
        row.getString("name_ar"),
        row.getString("name_latin"),
        Optional.ofNullable(row.getString("country")),
        row.getString("rank"),
        row.getObject("post_id") == null
            ? Optional.empty()
            : Optional.of(OfficialDetails.post(row, "post_id", "post_status", List.of())),
        row.getLong("meetings"),
        Optional.ofNullable(row.getObject("last_met", LocalDate.class))
            .filter(day -> day.getYear() > 1),
        row.getString("status").equals("confirmed"));
  }
}
