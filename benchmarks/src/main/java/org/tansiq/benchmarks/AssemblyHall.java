package org.tansiq.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.InventedAssembly;
import org.tansiq.scheduling.Problem;
import org.tansiq.scheduling.Resource;

/// A general assembly in a desk, set up by its pages as an officer would: the invented one of the
/// usual size, its delegations bearing the codes of countries.
final class AssemblyHall {

  private static final int SEED = 7;
  private static final int CHOSEN = 40;
  private static final Pattern JOB = Pattern.compile("data-src=\"([^\"]+/solving\\?job=\\d+)\"");

  private final Session officer;
  private final Connection database;
  private final UUID id = UUID.randomUUID();

  AssemblyHall(Session officer, Connection database) {
    this.officer = officer;
    this.database = database;
  }

  /// How many delegations and accepted requests there are, in this order.
  List<Integer> size() throws SQLException {
    return List.of(
        ids("select id from assembly.delegation where assembly_id = '%s'").size(),
        ids("select id from assembly.request where assembly_id = '%s'").size());
  }

  String path() {
    return "/assemblies/" + id;
  }

  /// Sets it up; all requests are accepted.
  void fill() throws Exception {
    var invented = InventedAssembly.ofUsualSize();
    var problem = invented.drawn(new Random(SEED));
    write(
        """
        insert into register.engagement (id, kind, title, from_date, status)
        values ('%s', 'session', 'Invented', '2031-10-13', 'confirmed')
        """);
    officer.submit(
        "/assemblies",
        "/assemblies",
        Map.of(
            "engagement", id.toString(),
            "title", "Invented",
            "zone", "Africa/Casablanca",
            "first", "2031-10-13",
            "days", "" + problem.days().count(),
            "begins", "09:00",
            "slots", "" + problem.days().slotsEach(),
            "minutes", "30",
            "freeze", "30"));
    for (var resource : problem.resources()) {
      add(resource);
    }
    sessions(problem);
    delegations(problem);
    requests(problem);
  }

  private void add(Resource resource) throws Exception {
    if (resource.kind().equals("room")) {
      post(
          "/set-up",
          "/rooms",
          Map.of(
              "name",
              resource.id(),
              "zone",
              resource.zone(),
              "capacity",
              "" + resource.capacity(),
              "level",
              "" + resource.level()));
    } else {
      post(
          "/set-up",
          "/interpreters",
          Map.of(
              "name", resource.id(),
              "languages", String.join(" ", resource.skills()),
              "row", "" + resource.inARow()));
    }
  }

  private void sessions(Problem problem) throws Exception {
    int each = problem.days().slotsEach();
    for (int day = 0; day < problem.days().count(); day++) {
      var first = "" + day * each;
      post(
          "/set-up",
          "/sessions",
          Map.of("kind", "plenary", "title", "Plenary", "from", first, "to", first));
    }
  }

  private void delegations(Problem problem) throws Exception {
    var lines = new StringBuilder();
    for (int at = 0; at < problem.parties().size(); at++) {
      lines.append(code(at)).append(",2,en\n");
    }
    post("/delegations", "/delegations/lines", Map.of("text", lines.toString()));
    write(
        "update assembly.delegation set host = true where assembly_id = '%s' and country = '"
            + code(0)
            + "'");
  }

  /// The first of the list is ours, whom everybody asks for.
  private static String code(int number) {
    return Countries.codes().get(number);
  }

  private void requests(Problem problem) throws Exception {
    var lines = new StringBuilder("from,to,priority,language,level,seats\n");
    for (var activity : problem.activities()) {
      lines.append(line(activity)).append('\n');
    }
    post("/requests", "/requests/lines", Map.of("text", lines.toString()));
    write("update assembly.request set state = 'accepted', mutual = true where assembly_id = '%s'");
  }

  private static String line(Activity activity) {
    var room = activity.needs().getFirst();
    var language = activity.needs().size() > 1 ? activity.needs().get(1).skill() : "none";
    return String.join(
        ",",
        country(activity.parties().getFirst()),
        country(activity.parties().getLast()),
        "" + Math.min(5, activity.weight()),
        language,
        "" + room.level(),
        "" + room.capacity());
  }

  private static String country(String party) {
    return code(Integer.parseInt(party.substring(party.indexOf('-') + 1)) - 1);
  }

  /// Plans, and says how many meetings found a place.
  int plan() throws Exception {
    var page = post("", "/solve", Map.of("seconds", "15"));
    var job = JOB.matcher(page);
    if (!job.find()) {
      throw new IllegalStateException("No plan was begun");
    }
    while (!officer.get(job.group(1)).body().contains("\"finished\":true")) {
      Thread.sleep(500);
    }
    return ids("select request_id from assembly.placement where assembly_id = '%s'").size();
  }

  private String post(String page, String form, Map<String, String> words) throws Exception {
    return officer.submit("/settings", path() + form, words).body();
  }

  List<String> placed() throws SQLException {
    return ids(
        "select request_id from assembly.placement where assembly_id = '%s' and slot < 16 order by request_id limit "
            + CHOSEN);
  }

  List<String> unplaced() throws SQLException {
    return ids(
        """
        select id from assembly.request r where assembly_id = '%s' and not exists
          (select from assembly.placement p where p.request_id = r.id) order by id limit
        """
            + CHOSEN);
  }

  /// A meeting and two places, each a slot and a room, where it may be.
  record Move(String request, String from, String to) {}

  Move aMove() throws Exception {
    for (var request : placed()) {
      var verdicts = officer.get(path() + "/board/verdicts?day=0&request=" + request).body();
      var free =
          Pattern.compile("\"(\\d+ [0-9a-f-]{36})\":\"\"")
              .matcher(verdicts)
              .results()
              .map(found -> found.group(1))
              .toList();
      if (free.size() > 1) {
        return new Move(request, free.getFirst(), free.getLast());
      }
    }
    throw new IllegalStateException("No meeting can be moved");
  }

  void move(Session by, String token, String request, String to) throws Exception {
    var where = to.split(" ");
    var answer =
        by.submit(
            new Session.Form(path() + "/board/move", token),
            Map.of("request", request, "slot", where[0], "room", where[1]));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("A move was refused: " + answer.body());
    }
  }

  private List<String> ids(String sql) throws SQLException {
    var ids = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql.formatted(id))) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private void write(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.executeUpdate(sql.formatted(id));
    }
  }
}
