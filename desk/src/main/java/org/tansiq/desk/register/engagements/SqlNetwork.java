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
    var edges = new LinkedHashMap<Pair, Weight>();
    for (var meeting : meetings.values()) {
      meeting.close(home, tongue);
      for (var ours : meeting.ours) {
        for (var theirs : meeting.theirs) {
          edges.computeIfAbsent(new Pair(ours, theirs), _ -> new Weight()).add(meeting.proposed);
        }
      }
    }
    var all = new ArrayList<Edge>(edges.size());
    edges.forEach((pair, weight) ->
        all.add(new Edge(pair.ours(), pair.theirs(), weight.meetings, weight.proposed)));
    return all;
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
    var ties =
        ties(
            meetings,
            """
            select t.engagement_id, t.official_id, t.side = 'ours' as ours
            from register.engagement_person t
            where t.engagement_id = any(:ids) order by t.engagement_id, t.ordinal, t.official_id
            """);
    var ours = new HashMap<UUID, Node>();
    var theirs = new HashMap<UUID, Node>();
    jdbc.sql(
            """
            select o.id, o.name_ar, o.name_latin, o.country from register.official o
            where o.id = any(:ids)
            """)
        .param("ids", named(ties))
        .query(row -> {
          var id = row.getObject(1, UUID.class);
          ours.put(id, person(id, row, true, tongue));
          theirs.put(id, person(id, row, false, tongue));
        });
    ties.forEach(tie -> tie.bind(tie.ours() ? ours : theirs));
  }

  private void organisations(Map<UUID, Meeting> meetings, String home, Tongue tongue) {
    var ties =
        ties(
            meetings,
            """
            select t.engagement_id, t.organisation_id, false
            from register.engagement_organisation t
            where t.engagement_id = any(:ids) order by t.engagement_id, t.organisation_id
            """);
    var theirs = new HashMap<UUID, Node>();
    jdbc.sql(
            """
            select o.id, o.name_ar, o.name_fr, o.name_en, o.country from register.organisation o
            where o.id = any(:ids) and o.country is distinct from cast(:home as bpchar)
            """)
        .param("ids", named(ties))
        .param("home", home)
        .query(row -> {
          var id = row.getObject(1, UUID.class);
          theirs.put(id, organisation(id, row, tongue));
        });
    ties.forEach(tie -> tie.bind(theirs));
  }

  private List<Tie> ties(Map<UUID, Meeting> meetings, String sql) {
    return jdbc.sql(sql)
        .param("ids", meetings.keySet().toArray(UUID[]::new))
        .query((row, _) ->
            new Tie(
                Objects.requireNonNull(meetings.get(row.getObject(1, UUID.class))),
                row.getObject(2, UUID.class),
                row.getBoolean(3)))
        .list();
  }

  /// Who is named in thousands of rows is read once.
  private static UUID[] named(List<Tie> ties) {
    return ties.stream().map(Tie::who).distinct().toArray(UUID[]::new);
  }

  private record Tie(Meeting meeting, UUID who, boolean ours) {

    /// Whom the reader may not see is not there.
    void bind(Map<UUID, Node> seen) {
      var node = seen.get(who);
      if (node != null) {
        (ours ? meeting.ours : meeting.theirs).add(node);
      }
    }
  }

  private static Node person(UUID id, ResultSet row, boolean ours, Tongue tongue)
      throws SQLException {
    var arabic = row.getString("name_ar");
    var latin = row.getString("name_latin");
    var own = tongue == Tongue.AR ? arabic : latin;
    return new Node(
        id.toString(),
        NodeKind.PERSON,
        own.isEmpty() ? arabic + latin : own,
        Objects.requireNonNullElse(row.getString("country"), ""),
        ours,
        0);
  }

  private static Node organisation(UUID id, ResultSet row, Tongue tongue) throws SQLException {
    var names =
        Stream.of(
            row.getString("name_" + tongue.code()),
            row.getString("name_fr"),
            row.getString("name_en"),
            row.getString("name_ar"));
    return new Node(
        id.toString(),
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

  private record Pair(Node ours, Node theirs) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Pair(var one, var two)
          && one.id().equals(ours.id())
          && two.id().equals(theirs.id());
    }

    @Override
    public int hashCode() {
      return 31 * ours.hashCode() + theirs.hashCode();
    }
  }

  /// In how many meetings, and whether nobody has confirmed any of them.
  private static final class Weight {

    private long meetings;
    private boolean proposed = true;

    void add(boolean one) {
      meetings++;
      proposed &= one;
    }
  }

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
