package org.tansiq.desk.register.engagements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.engagements.Charts.Edge;
import org.tansiq.desk.register.engagements.Charts.Network;
import org.tansiq.desk.register.engagements.Charts.Node;
import org.tansiq.desk.register.engagements.Charts.NodeKind;
import org.tansiq.desk.register.places.Countries;

/// Finds who met whom: our people, or our country where no source names them, with their people and
/// organisations, or their countries where no source names those.
@Repository
class SqlNetwork {

  private static final int MOST_EDGES = 2000;

  private static final String MEETINGS =
      """
      with m as materialized (
        select e.id, e.status, e.countries from register.engagement e
      """;

  private static final String EDGES =
      """
        order by e.ordered_on desc, e.id desc limit :latest
      ), taking as materialized (
        select t.engagement_id as id, t.official_id as person, t.side = 'ours' as ours
        from m join register.engagement_person t on t.engagement_id = m.id
      ), ours as (
        select id, person from taking where ours
        union all
        select m.id, null from m where not exists (
          select from taking t where t.id = m.id and t.ours)
      ), named as materialized (
        select id, person, null::uuid as body from taking where not ours
        union all
        select t.engagement_id, null, t.organisation_id
        from m join register.engagement_organisation t on t.engagement_id = m.id
        join register.organisation o on o.id = t.organisation_id
          and o.country is distinct from :ourCountry
      ), theirs as (
        select id, person, body, null as country from named
        union all
        select m.id, null, null, c from m cross join unnest(m.countries) c
        where c <> :ourCountry and not exists (select from named n where n.id = m.id)
      ), edge as (
        select o.person as ours, t.person, t.body, t.country,
          count(*) as weight, bool_and(m.status = 'proposed') as proposed
        from m join ours o on o.id = m.id join theirs t on t.id = m.id
        group by 1, 2, 3, 4
        order by weight desc, ours, person, body, country limit :mostEdges
      )
      select edge.*, f.name_ar as ours_ar, f.name_latin as ours_latin, f.country as ours_country,
        p.name_ar as person_ar, p.name_latin as person_latin, p.country as person_country,
        b.name_ar as body_ar, b.name_fr as body_fr, b.name_en as body_en, b.country as body_country
      from edge
      left join register.official f on f.id = edge.ours
      left join register.official p on p.id = edge.person
      left join register.organisation b on b.id = edge.body
      order by edge.weight desc, edge.ours, edge.person, edge.body, edge.country
      """;

  private final JdbcClient jdbc;

  SqlNetwork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Edge> edges(Conditions conditions, String home, Tongue tongue) {
    var nodes = new HashMap<String, Node>();
    return jdbc.sql(MEETINGS + conditions.where() + EDGES)
        .params(conditions.parameters())
        .param("ourCountry", home)
        .param("latest", Network.LATEST)
        .param("mostEdges", MOST_EDGES)
        .query((row, _) ->
            new Edge(
                once(ours(row, home, tongue), nodes),
                once(theirs(row, tongue), nodes),
                row.getLong("weight"),
                row.getBoolean("proposed")))
        .list();
  }

  /// One object a node, so that the thousands of edges compare by identity.
  private static Node once(Node node, Map<String, Node> nodes) {
    return nodes.computeIfAbsent(node.id(), _ -> node);
  }

  private static Node ours(ResultSet row, String home, Tongue tongue) throws SQLException {
    var person = row.getString("ours");
    return person == null ? country(home, true, tongue) : person(person, row, "ours", tongue);
  }

  private static Node theirs(ResultSet row, Tongue tongue) throws SQLException {
    var person = row.getString("person");
    if (person != null) {
      return person(person, row, "person", tongue);
    }
    var body = row.getString("body");
    return body == null
        ? country(row.getString("country"), false, tongue)
        : new Node(
            body, NodeKind.ORGANISATION, body(row, tongue), text(row, "body_country"), false, 0);
  }

  private static Node person(String id, ResultSet row, String side, Tongue tongue)
      throws SQLException {
    var arabic = row.getString(side + "_ar");
    var latin = row.getString(side + "_latin");
    var own = tongue == Tongue.AR ? arabic : latin;
    return new Node(
        id,
        NodeKind.PERSON,
        own.isEmpty() ? arabic + latin : own,
        text(row, side + "_country"),
        side.equals("ours"),
        0);
  }

  private static Node country(String code, boolean ours, Tongue tongue) {
    return new Node(
        "country-" + code, NodeKind.COUNTRY, Countries.name(code, tongue), code, ours, 0);
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
