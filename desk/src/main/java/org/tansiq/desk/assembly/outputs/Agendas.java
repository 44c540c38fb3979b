package org.tansiq.desk.assembly.outputs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Person;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.assembly.setup.Room;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Agendas as they were published, for whoever may read the assembly or holds a link to one.
@Repository
public class Agendas {

  private final JdbcClient jdbc;
  private final Assemblies assemblies;
  private final Requests requests;

  Agendas(JdbcClient jdbc, Assemblies assemblies, Requests requests) {
    this.jdbc = jdbc;
    this.assemblies = assemblies;
    this.requests = requests;
  }

  /// A published meeting with its history.
  private record Row(
      UUID request,
      int sequence,
      int slot,
      int length,
      UUID room,
      Optional<UUID> interpreter,
      boolean cancelled,
      Instant changedAt) {}

  /// The agenda of one; refused with NOT_FOUND where the assembly has none such.
  @Transactional(readOnly = true)
  public Agenda of(UUID assembly, Agenda.Whose whose, Words words) {
    var programme = assemblies.programme(assembly);
    var all = requests.of(assembly);
    var names = new Sayings(programme, all, words);
    refuseUnknown(programme, whose);
    var byId = byId(all);
    var person = programme.person(whose.subject());
    var side =
        new Agenda.Whose(whose.kind(), person.map(Person::delegation).orElse(whose.subject()));
    var seats = person.map(one -> seats(assembly, one));
    var entries =
        rows(assembly).stream()
            .filter(row -> belongs(row, byId, side))
            .filter(row -> seats.filter(own -> !own.contains(row.request())).isEmpty())
            .map(row -> entry(programme, row, byId, side, names))
            .toList();
    return new Agenda(programme, whose, names.name(whose.subject()), entries);
  }

  /// Those of all delegations that meet anybody, each in its own language.
  @Transactional(readOnly = true)
  public List<Agenda> ofDelegations(UUID assembly) {
    var programme = assemblies.programme(assembly);
    var all = requests.of(assembly);
    var byId = byId(all);
    var rows = rows(assembly);
    var names = new EnumMap<Tongue, Sayings>(Tongue.class);
    var agendas = new ArrayList<Agenda>();
    for (var one : programme.delegations()) {
      var own =
          names.computeIfAbsent(
              one.tongue(), tongue -> new Sayings(programme, all, Words.in(tongue)));
      var whose = new Agenda.Whose(Agenda.Kind.DELEGATION, one.id());
      var entries =
          rows.stream()
              .filter(row -> belongs(row, byId, whose))
              .map(row -> entry(programme, row, byId, whose, own))
              .toList();
      agendas.add(new Agenda(programme, whose, own.name(one.id()), entries));
    }
    return agendas.stream().filter(agenda -> !agenda.standing().isEmpty()).toList();
  }

  /// All that was published, in the order of time.
  @Transactional(readOnly = true)
  public List<Agenda.Entry> all(UUID assembly, Words words) {
    var programme = assemblies.programme(assembly);
    var all = requests.of(assembly);
    var names = new Sayings(programme, all, words);
    var nobody = new Agenda.Whose(Agenda.Kind.ROOM, assembly);
    var byId = byId(all);
    return rows(assembly).stream().map(row -> entry(programme, row, byId, nobody, names)).toList();
  }

  /// The meetings in which a person's team sits, in the plan that was published last; what was
  /// cancelled since sits nowhere.
  private Set<UUID> seats(UUID assembly, Person person) {
    return new HashSet<>(
        jdbc.sql(
                """
                select s.request_id from assembly.seat s
                where s.delegation_id = :delegation and s.team = :team and s.version_id =
                  (select v.id from assembly.version v where v.assembly_id = :assembly
                    and v.stage <> 'draft' order by v.number desc limit 1)
                """)
            .param("delegation", person.delegation())
            .param("team", person.team())
            .param("assembly", assembly)
            .query(UUID.class)
            .list());
  }

  private static Map<UUID, Request> byId(List<Request> all) {
    var byId = new HashMap<UUID, Request>();
    all.forEach(request -> byId.put(request.id(), request));
    return byId;
  }

  private static void refuseUnknown(Programme programme, Agenda.Whose whose) {
    var known =
        switch (whose.kind()) {
          case DELEGATION -> programme.delegation(whose.subject()).isPresent();
          case PERSON -> programme.person(whose.subject()).isPresent();
          case ROOM -> programme.room(whose.subject()).isPresent();
          case INTERPRETER -> programme.interpreter(whose.subject()).isPresent();
        };
    if (!known) {
      throw new Refused(PlatformRefusal.NOT_FOUND, whose.kind().code() + " " + whose.subject());
    }
  }

  private static boolean belongs(Row row, Map<UUID, Request> all, Agenda.Whose whose) {
    return switch (whose.kind()) {
      case DELEGATION, PERSON -> the(all, row).concerns(whose.subject());
      case ROOM -> row.room().equals(whose.subject());
      case INTERPRETER -> row.interpreter().filter(whose.subject()::equals).isPresent();
    };
  }

  private static Request the(Map<UUID, Request> all, Row row) {
    var request = all.get(row.request());
    if (request == null) {
      throw new IllegalStateException("A published meeting without request " + row.request());
    }
    return request;
  }

  private static Agenda.Entry entry(
      Programme programme, Row row, Map<UUID, Request> all, Agenda.Whose whose, Sayings names) {
    var request = the(all, row);
    var what =
        whose.kind() == Agenda.Kind.DELEGATION || whose.kind() == Agenda.Kind.PERSON
            ? names.name(request.other(whose.subject()))
            : names.name(request.id());
    return new Agenda.Entry(
        request.id(),
        request.number(),
        row.slot(),
        programme.slot(row.slot()).from(),
        programme.slot(row.slot() + row.length() - 1).to(),
        what,
        names.name(row.room()),
        programme.room(row.room()).map(Room::zone).orElse(""),
        row.interpreter().map(names::name).orElse(""),
        request.topics(),
        row.sequence(),
        row.cancelled(),
        row.changedAt());
  }

  private List<Row> rows(UUID assembly) {
    return jdbc.sql(
            "select * from assembly.published where assembly_id = :id order by slot, request_id")
        .param("id", assembly)
        .query(Agendas::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("request_id", UUID.class),
        row.getInt("sequence"),
        row.getInt("slot"),
        row.getInt("length"),
        row.getObject("room_id", UUID.class),
        Optional.ofNullable(row.getObject("interpreter_id", UUID.class)),
        row.getBoolean("cancelled"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
