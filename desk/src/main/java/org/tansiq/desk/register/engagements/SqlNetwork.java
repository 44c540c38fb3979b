package org.tansiq.desk.register.engagements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

  private final JdbcClient jdbc;

  SqlNetwork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Edge> edges(Conditions conditions, String home, Tongue tongue) {
    var meetings = meetings(conditions);
    people(meetings, tongue);
    organisations(meetings, home, tongue);
    var edges = new LinkedHashMap<Pair, Edge>();
    for (var meeting : meetings.values()) {
      meeting.close(home, tongue);
      for (var ours : meeting.ours) {
        for (var theirs : meeting.theirs) {
          edges.merge(
              new Pair(ours.id(), theirs.id()),
              new Edge(ours, theirs, 1, meeting.proposed),
              (some, one) ->
                  new Edge(
                      some.from(),
                      some.to(),
                      some.weight() + 1,
                      some.proposed() && one.proposed()));
        }
      }
    }
    return List.copyOf(edges.values());
  }

  private Map<UUID, Meeting> meetings(Conditions conditions) {
    var meetings = new LinkedHashMap<UUID, Meeting>();
    jdbc.sql(
            "select e.id, e.status = 'proposed' as proposed, e.countries from register.engagement e"
                + conditions.where()
                + " order by e.ordered_on desc, e.id desc limit :latest")
        .params(conditions.parameters())
        .param("latest", Network.LATEST)
        .query(row -> {
          meetings.put(
              row.getObject("id", UUID.class),
              new Meeting(
                  row.getBoolean("proposed"),
                  Arrays.asList((String[]) row.getArray("countries").getArray())));
        });
    return meetings;
  }

  private void people(Map<UUID, Meeting> meetings, Tongue tongue) {
    var nodes = new HashMap<String, Node>();
    jdbc.sql(
            """
            select t.engagement_id, t.side = 'ours' as ours, o.id, o.name_ar, o.name_latin, o.country
            from register.engagement_person t join register.official o on o.id = t.official_id
            where t.engagement_id = any(:ids) order by t.engagement_id, t.ordinal, o.id
            """)
        .param("ids", meetings.keySet().toArray(UUID[]::new))
        .query(row -> {
          var meeting = Objects.requireNonNull(meetings.get(row.getObject(1, UUID.class)));
          var ours = row.getBoolean("ours");
          (ours ? meeting.ours : meeting.theirs).add(once(person(row, ours, tongue), nodes));
        });
  }

  private void organisations(Map<UUID, Meeting> meetings, String home, Tongue tongue) {
    var nodes = new HashMap<String, Node>();
    jdbc.sql(
            """
            select t.engagement_id, o.id, o.name_ar, o.name_fr, o.name_en, o.country
            from register.engagement_organisation t
            join register.organisation o on o.id = t.organisation_id
            where t.engagement_id = any(:ids) and o.country is distinct from :home
            order by t.engagement_id, o.id
            """)
        .param("ids", meetings.keySet().toArray(UUID[]::new))
        .param("home", home)
        .query(row -> {
          var meeting = Objects.requireNonNull(meetings.get(row.getObject(1, UUID.class)));
          meeting.theirs.add(once(organisation(row, tongue), nodes));
        });
  }

  /// One object a node, so that the thousands of edges compare by identity.
  private static Node once(Node node, Map<String, Node> nodes) {
    return nodes.computeIfAbsent(node.id() + node.ours(), _ -> node);
  }

  private static Node person(ResultSet row, boolean ours, Tongue tongue) throws SQLException {
    var arabic = row.getString("name_ar");
    var latin = row.getString("name_latin");
    var own = tongue == Tongue.AR ? arabic : latin;
    return new Node(
        row.getString("id"),
        NodeKind.PERSON,
        own.isEmpty() ? arabic + latin : own,
        Objects.requireNonNullElse(row.getString("country"), ""),
        ours,
        0);
  }

  private static Node organisation(ResultSet row, Tongue tongue) throws SQLException {
    var names =
        Stream.of(
            row.getString("name_" + tongue.code()),
            row.getString("name_fr"),
            row.getString("name_en"),
            row.getString("name_ar"));
    return new Node(
        row.getString("id"),
        NodeKind.ORGANISATION,
        names.filter(name -> !name.isEmpty()).findFirst().orElse(""),
        Objects.requireNonNullElse(row.getString("country"), ""),
        false,
        0);
  }

  private static Node country(String code, boolean ours, Tongue tongue) {
    return new Node(
        "country-" + code, NodeKind.COUNTRY, Countries.name(code, tongue), code, ours, 0);
  }

  private record Pair(String ours, String theirs) {}

  /// Both sides of one engagement, as far as sources name them.
  private static final class Meeting {

    private final boolean proposed;
    private final List<String> countries;
    private final List<Node> ours = new ArrayList<>();
    private final List<Node> theirs = new ArrayList<>();

    private Meeting(boolean proposed, List<String> countries) {
      this.proposed = proposed;
      this.countries = countries;
    }

    /// Countries stand where nobody is named.
    private void close(String home, Tongue tongue) {
      if (ours.isEmpty()) {
        ours.add(country(home, true, tongue));
      }
      if (theirs.isEmpty()) {
        countries.stream()
            .filter(code -> !code.equals(home))
            .forEach(code -> theirs.add(country(code, false, tongue)));
      }
    }
  }
}
