package org.tansiq.desk.register.engagements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.lists.Cursor;
import org.tansiq.desk.register.lists.Kept;
import org.tansiq.desk.register.lists.Term;
import org.tansiq.desk.register.marking.Withheld;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.desk.register.places.Places;

@Repository
class SqlEngagements implements Engagements {

  private static final int EXPORT_STEP = 500;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final EngagementRows rows;
  private final Places places;
  private final Kept kept;
  private final String home;

  SqlEngagements(
      Policy policy,
      JdbcClient jdbc,
      EngagementRows rows,
      Places places,
      Kept kept,
      PageSettings pages) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.rows = rows;
    this.places = places;
    this.kept = kept;
    this.home = pages.home();
  }

  @Override
  @Transactional(readOnly = true)
  public Listing list(Officer by, EngagementFilter filter, int size) {
    policy.permit(by, Deed.READ_REGISTER);
    return page(filter, filter.after(), size);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Engagement> choices(Officer by, EngagementFilter filter, int size) {
    policy.permit(by, Deed.READ_REGISTER);
    return found(filter, filter.after(), size).stream().map(Keyed::engagement).toList();
  }

  private Listing page(EngagementFilter filter, Optional<Cursor> after, int size) {
    var found = found(filter, after, size + 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    return new Listing(
        rows.listed(shown.stream().map(Keyed::engagement).toList()),
        found.size() > size ? Optional.of(shown.getLast().cursor()) : Optional.empty());
  }

  private List<Keyed> found(EngagementFilter filter, Optional<Cursor> after, int size) {
    var conditions = Conditions.of(filter, home);
    var order = filter.order();
    var where = after.isPresent() ? conditions.and(order.after()) : conditions.where();
    return jdbc.sql(
            EngagementRows.SELECT.replace("select ", "select " + order.column() + "::text as key, ")
                + where
                + order.orderBy()
                + " limit :size")
        .params(conditions.parameters())
        .param("afterValue", after.map(Cursor::value).orElse(""))
        .param("afterId", after.map(Cursor::id).orElse(new UUID(0, 0)))
        .param("size", size)
        .query((row, _) -> new Keyed(row.getString("key"), EngagementRows.bare(row)))
        .list();
  }

  @Override
  public Count count(Officer by, EngagementFilter filter) {
    policy.permit(by, Deed.READ_REGISTER);
    var all = kept.get("engagements", () -> count(Conditions.none()));
    return new Count(filter.terms().isEmpty() ? all : count(Conditions.of(filter, home)), all);
  }

  private long count(Conditions conditions) {
    return jdbc.sql("select count(*) from register.engagement e" + conditions.where())
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public Engagement get(Officer by, UUID id) {
    return find(by, id)
        .orElseThrow(() -> Withheld.or(jdbc, "engagement", id, "/engagements/" + id));
  }

  @Override
  public Optional<Engagement> find(Officer by, UUID id) {
    return Optional.ofNullable(some(by, List.of(id)).get(id));
  }

  @Override
  public Map<UUID, Engagement> some(Officer by, Collection<UUID> ids) {
    policy.permit(by, Deed.READ_REGISTER);
    var found =
        jdbc.sql(EngagementRows.SELECT + Conditions.none().and("e.id = any(:ids)"))
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, _) -> EngagementRows.bare(row))
            .list();
    return rows.filled(found).stream().collect(Collectors.toMap(Engagement::id, e -> e));
  }

  @Override
  public Optional<UUID> mergedInto(Officer by, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            """
            select t.id from register.engagement e join register.engagement t on t.id = e.merged_into
            where e.id = :id
            """)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  @Override
  public String named(Officer by, Term term, Tongue tongue) {
    policy.permit(by, Deed.READ_REGISTER);
    var column = tongue.code();
    return switch (term.key()) {
      case "country" -> Countries.name(term.value(), tongue);
      case "place" ->
          places.with(UUID.fromString(term.value())).map(p -> p.name(tongue)).orElse(term.value());
      case "official" ->
          name(
              tongue == Tongue.AR
                  ? "select coalesce(nullif(name_ar, ''), name_latin) from register.official"
                  : "select coalesce(nullif(name_latin, ''), name_ar) from register.official",
              term);
      case "organisation" ->
          name(
              """
              select coalesce(nullif(name_%s, ''), nullif(name_fr, ''), nullif(name_en, ''), name_ar)
              from register.organisation
              """
                  .formatted(column),
              term);
      case "parent" ->
          name("select coalesce(nullif(title, ''), place_text) from register.engagement", term);
      default -> term.value();
    };
  }

  private String name(String select, Term term) {
    return jdbc.sql(select + " where id = :id")
        .param("id", UUID.fromString(term.value()))
        .query(String.class)
        .optional()
        .filter(name -> !name.isBlank())
        .orElse(term.value());
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void each(Officer by, EngagementFilter filter, Consumer<Engagement> reader) {
    policy.permit(by, Deed.EXPORT);
    var next = filter.after();
    do {
      var page = page(filter, next, EXPORT_STEP);
      page.engagements().forEach(reader);
      next = page.next();
    } while (next.isPresent());
  }

  private record Keyed(String key, Engagement engagement) {

    Cursor cursor() {
      return new Cursor(key, engagement.id());
    }
  }
}
