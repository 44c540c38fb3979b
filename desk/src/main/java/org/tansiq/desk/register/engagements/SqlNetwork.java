package org.tansiq.desk.register.engagements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.engagements.Charts.Edge;
import org.tansiq.desk.register.engagements.Charts.Node;
import org.tansiq.desk.register.engagements.Charts.NodeKind;
import org.tansiq.desk.register.places.Countries;

/// Finds who met whom: our people, or our country where no source names them, with their people and
/// organisations, or their countries where no source names those.
@Repository
class SqlNetwork {

  private static final int MOST_EDGES = 5000;

  private static final String MEETINGS =
      """
      with m as materialized (
        select e.id, e.status, e.countries from register.engagement e
      """;

  private static final String EDGES =
      """
      ), ours as (
        select t.engagement_id as id, 'person' as kind, t.official_id::text as node
        from m join register.engagement_person t on t.engagement_id = m.id and t.side = 'ours'
        union all
        select m.id, 'country', :ourCountry from m where not exists (
          select from register.engagement_person t where t.engagement_id = m.id and t.side = 'ours')
      ), named as (
        select t.engagement_id as id, 'person' as kind, t.official_id::text as node
        from m join register.engagement_person t on t.engagement_id = m.id and t.side <> 'ours'
        union all
        select t.engagement_id, 'organisation', t.organisation_id::text
        from m join register.engagement_organisation t on t.engagement_id = m.id
        join register.organisation o on o.id = t.organisation_id
          and o.country is distinct from :ourCountry
      ), theirs as (
        select * from named
        union all
        select m.id, 'country', c from m cross join unnest(m.countries) c
        where c <> :ourCountry and not exists (select from named n where n.id = m.id)
      ), edge as (
        select o.kind as from_kind, o.node as from_node, t.kind as to_kind, t.node as to_node,
          count(*) as weight, bool_and(m.status = 'proposed') as proposed
        from m join ours o on o.id = m.id join theirs t on t.id = m.id
        group by 1, 2, 3, 4 order by weight desc, 2, 4 limit :mostEdges
      )
      select edge.*, f.name_ar as from_ar, f.name_latin as from_latin, f.country as from_country,
        p.name_ar as to_ar, p.name_latin as to_latin, p.country as to_country,
        b.name_ar as body_ar, b.name_fr as body_fr, b.name_en as body_en, b.country as body_country
      from edge
      left join register.official f on edge.from_kind = 'person' and f.id::text = edge.from_node
      left join register.official p on edge.to_kind = 'person' and p.id::text = edge.to_node
      left join register.organisation b
        on edge.to_kind = 'organisation' and b.id::text = edge.to_node
      order by edge.weight desc, edge.from_node, edge.to_node
      """;

  private final JdbcClient jdbc;

  SqlNetwork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Edge> edges(Conditions conditions, String home, Tongue tongue) {
    return jdbc.sql(MEETINGS + conditions.where() + EDGES)
        .params(conditions.parameters())
        .param("ourCountry", home)
        .param("mostEdges", MOST_EDGES)
        .query((row, _) ->
            new Edge(
                from(row, tongue),
                to(row, tongue),
                row.getLong("weight"),
                row.getBoolean("proposed")))
        .list();
  }

  private static Node from(ResultSet row, Tongue tongue) throws SQLException {
    var id = row.getString("from_node");
    var kind = NodeKind.valueOf(row.getString("from_kind").toUpperCase(Locale.ROOT));
    return kind == NodeKind.COUNTRY
        ? country(id, true, tongue)
        : new Node(
            id,
            kind,
            person(row.getString("from_ar"), row.getString("from_latin"), tongue),
            text(row, "from_country"),
            true,
            0);
  }

  private static Node to(ResultSet row, Tongue tongue) throws SQLException {
    var id = row.getString("to_node");
    return switch (NodeKind.valueOf(row.getString("to_kind").toUpperCase(Locale.ROOT))) {
      case COUNTRY -> country(id, false, tongue);
      case PERSON ->
          new Node(
              id,
              NodeKind.PERSON,
              person(row.getString("to_ar"), row.getString("to_latin"), tongue),
              text(row, "to_country"),
              false,
              0);
      case ORGANISATION ->
          new Node(
              id, NodeKind.ORGANISATION, body(row, tongue), text(row, "body_country"), false, 0);
    };
  }

  private static Node country(String code, boolean ours, Tongue tongue) {
    return new Node(
        "country-" + code, NodeKind.COUNTRY, Countries.name(code, tongue), code, ours, 0);
  }

  private static String person(String arabic, String latin, Tongue tongue) {
    var own = tongue == Tongue.AR ? arabic : latin;
    return own.isEmpty() ? arabic + latin : own;
  }

  private static String body(ResultSet row, Tongue tongue) throws SQLException {
    var own = row.getString("body_" + tongue.code());
    return own.isEmpty()
        ? row.getString("body_fr").isEmpty()
            ? row.getString("body_en").isEmpty()
                ? row.getString("body_ar")
                : row.getString("body_en")
            : row.getString("body_fr")
        : own;
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
