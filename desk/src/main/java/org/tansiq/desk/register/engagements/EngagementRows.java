package org.tansiq.desk.register.engagements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.register.places.Place;

/// Fills engagements from their rows, and many at once with those who took part.
@Repository
class EngagementRows {

  static final String SELECT =
      """
      select e.id, e.kind, e.title, e.host_country, e.place_id, e.place_text, e.from_date, e.to_date,
        e.from_partial, e.to_partial, e.planned, coalesce(e.meetings, 0) as meetings, e.people,
        e.countries, e.topics, e.status, e.conflict, e.parent_id, e.ordered_on,
        p.country as city_country, p.name_ar, p.name_fr, p.name_en, p.lat, p.lon, p.capital
      from register.engagement e left join register.place p on p.id = e.place_id
      """;

  private static final String IN_ORDER =
      """
      order by t.engagement_id, case t.side when 'ours' then 1 when 'theirs' then 2 else 3 end,
        t.ordinal
      """;

  private static final String IN_POST =
      """
      with took as materialized (
        select t.engagement_id, t.official_id, t.side, t.ordinal, t.status
        from register.engagement_person t where t.engagement_id = any(:ids)),
      holds as (
        select distinct on (s.official_id) s.official_id,
          coalesce(nullif(s.title_ar, ''), nullif(s.title_fr, ''), s.title_en) as title
        from register.post s
        where s.official_id = any(array(select official_id from took)) and s.status <> 'rejected'
        order by s.official_id, (s.to_date is null) desc, s.from_date desc nulls last, s.id)
      select t.engagement_id, o.id, o.name_ar, o.name_latin, o.country, t.side, t.status,
        coalesce(h.title, '') as post
      from took t join register.official o on o.id = t.official_id
      left join holds h on h.official_id = t.official_id
      """
          + IN_ORDER;

  private static final String PRESENT =
      """
      with took as materialized (
        select t.engagement_id, t.official_id, t.side, t.ordinal, t.status
        from register.engagement_person t where t.engagement_id = any(:ids)),
      seen as materialized (
        select o.id, o.name_ar, o.name_latin, o.country from register.official o
        where o.id = any(array(select official_id from took)))
      select t.engagement_id, o.id, o.name_ar, o.name_latin, o.country, t.side, t.status, '' as post
      from took t join seen o on o.id = t.official_id
      """
          + IN_ORDER;

  private final JdbcClient jdbc;

  EngagementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Engagement bare(ResultSet row) throws SQLException {
    return new Engagement(
        row.getObject("id", UUID.class),
        EngagementKind.of(row.getString("kind")).orElse(EngagementKind.OTHER),
        row.getString("title"),
        Optional.ofNullable(row.getString("host_country")),
        city(row),
        row.getString("place_text"),
        new Days(
            Optional.ofNullable(row.getObject("from_date", LocalDate.class)),
            Optional.ofNullable(row.getObject("to_date", LocalDate.class)),
            row.getString("from_partial"),
            row.getString("to_partial")),
        row.getBoolean("planned"),
        row.getInt("meetings"),
        row.getInt("people"),
        texts(row, "countries"),
        texts(row, "topics").stream().flatMap(code -> Topic.of(code).stream()).toList(),
        row.getString("status").equals("confirmed"),
        row.getBoolean("conflict"),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        List.of(),
        List.of(),
        0);
  }

  private static Optional<Place> city(ResultSet row) throws SQLException {
    var id = row.getObject("place_id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Place(
                id,
                row.getString("city_country"),
                row.getString("name_ar"),
                row.getString("name_fr"),
                row.getString("name_en"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getBoolean("capital")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  /// The same engagements with participants, organisations and sources: three queries for all.
  List<Engagement> filled(List<Engagement> bare) {
    return filled(bare, IN_POST);
  }

  /// The same as a list shows them: without the posts of the participants.
  List<Engagement> listed(List<Engagement> bare) {
    return filled(bare, PRESENT);
  }

  private List<Engagement> filled(List<Engagement> bare, String participants) {
    if (bare.isEmpty()) {
      return bare;
    }
    var ids = bare.stream().map(Engagement::id).toArray(UUID[]::new);
    var people = people(ids, participants);
    var bodies = bodies(ids);
    var sources = sources(ids);
    return bare.stream()
        .map(e ->
            e.with(
                people.getOrDefault(e.id(), List.of()),
                bodies.getOrDefault(e.id(), List.of()),
                sources.getOrDefault(e.id(), 0)))
        .toList();
  }

  private Map<UUID, List<Participant>> people(UUID[] ids, String participants) {
    var found = new HashMap<UUID, List<Participant>>();
    jdbc.sql(participants)
        .param("ids", ids)
        .query(row -> {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new Participant(
                      row.getObject("id", UUID.class),
                      row.getString("name_ar"),
                      row.getString("name_latin"),
                      Optional.ofNullable(row.getString("country")),
                      row.getString("post"),
                      Side.of(row.getString("side")),
                      row.getString("status").equals("confirmed")));
        });
    return found;
  }

  private Map<UUID, List<Body>> bodies(UUID[] ids) {
    var found = new HashMap<UUID, List<Body>>();
    jdbc.sql(
            """
            with took as materialized (
              select t.engagement_id, t.organisation_id, t.status
              from register.engagement_organisation t where t.engagement_id = any(:ids)),
            seen as materialized (
              select o.id, o.name_ar, o.name_fr, o.name_en, o.country, o.name_key
              from register.organisation o
              where o.id = any(array(select organisation_id from took)))
            select t.engagement_id, o.id, o.name_ar, o.name_fr, o.name_en, o.country, t.status
            from took t join seen o on o.id = t.organisation_id
            order by t.engagement_id, o.name_key, o.id
            """)
        .param("ids", ids)
        .query(row -> {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new Body(
                      row.getObject("id", UUID.class),
                      row.getString("name_ar"),
                      row.getString("name_fr"),
                      row.getString("name_en"),
                      Optional.ofNullable(row.getString("country")),
                      row.getString("status").equals("confirmed")));
        });
    return found;
  }

  private Map<UUID, Integer> sources(UUID[] ids) {
    var found = new HashMap<UUID, Integer>();
    jdbc.sql(
            """
            select x.subject_id, count(distinct x.source_id) as sources
            from register.citation x join register.claim c on c.id = x.claim_id
            where x.subject_id = any(:ids) and c.subject_id = any(:ids)
              and c.status in ('proposed', 'confirmed', 'corrected')
            group by x.subject_id
            """)
        .param("ids", ids)
        .query(row -> {
          found.put(row.getObject(1, UUID.class), row.getInt(2));
        });
    return found;
  }
}
