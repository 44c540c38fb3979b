package org.tansiq.desk.assembly.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.scheduling.Checker;

/// Makes a plan what everybody is told, and keeps the list of whom the changes concern.
///
/// Plan, calendars and list are one transaction: whoever is killed in its middle has published
/// nothing, whoever is killed after it finds the list.
@Service
public class Publishing {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Ledger ledger;
  private final SetUp setUp;
  private final Solving solving;
  private final Requests requests;
  private final Versions versions;
  private final Clock clock;

  Publishing(
      JdbcClient jdbc,
      Policy policy,
      Ledger ledger,
      SetUp setUp,
      Solving solving,
      Requests requests,
      Versions versions,
      Clock clock) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.setUp = setUp;
    this.solving = solving;
    this.requests = requests;
    this.versions = versions;
    this.clock = clock;
  }

  /// Publishes the last version as preliminary; the plan must pass the checker as things are now.
  @Transactional
  void preliminary(Officer by, UUID assembly, int number, Words words) {
    var version = toPublish(by, assembly, number);
    publish(by, assembly, version, Version.Stage.PRELIMINARY, words);
  }

  /// Asks that the last version be made final, which another officer publishes.
  @Transactional
  void askForFinal(Officer by, UUID assembly, int number) {
    var version = toPublish(by, assembly, number);
    jdbc.sql("update assembly.version set final_asked_by = :by where id = :id")
        .param("by", by.id())
        .param("id", version.id())
        .update();
    ledger.record(by, Act.ASKED_FOR_FINAL, version.id().toString(), String.valueOf(number));
  }

  /// Publishes as final what another officer asked for.
  @Transactional
  void makeFinal(Officer by, UUID assembly, int number, Words words) {
    var version = toPublish(by, assembly, number);
    var asked =
        version.finalAskedBy().orElseThrow(() -> new Refused(AssemblyRefusal.FINAL_NOT_ASKED));
    if (asked.equals(by.id())) {
      throw new Refused(AssemblyRefusal.SECOND_MUST_PUBLISH);
    }
    publish(by, assembly, version, Version.Stage.FINAL, words);
  }

  private Version toPublish(Officer by, UUID assembly, int number) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.touch(by, assembly);
    var version = versions.working(by, assembly);
    var known = versions.numbered(assembly, number);
    boolean copied = version.number() == number + 1 && !known.draft();
    if (version.number() != number && !copied) {
      throw new Refused(AssemblyRefusal.NOT_THE_LAST_VERSION, number, version.number());
    }
    return version;
  }

  private void publish(
      Officer by, UUID assembly, Version version, Version.Stage stage, Words words) {
    var sheet = solving.sheet(assembly);
    var placed = versions.placed(version.id());
    var broken = new Checker(sheet.problem()).violations(sheet.plan(placed));
    if (!broken.isEmpty()) {
      var sayings = new Sayings(sheet.programme(), requests.of(assembly), words);
      throw new Refused(
          AssemblyRefusal.PLAN_BREAKS_RULES,
          sayings.of(broken.subList(0, Math.min(3, broken.size()))));
    }
    var after = new HashMap<UUID, Placed>();
    placed.stream()
        .filter(one -> sheet.request(one.request()).isPresent())
        .forEach(one -> after.put(one.request(), one));
    var changes = Change.between(versions.published(assembly), after);
    var all = new HashMap<UUID, Request>();
    requests.of(assembly).forEach(request -> all.put(request.id(), request));
    for (var change : changes) {
      tell(assembly, change);
      note(assembly, version, change, all);
    }
    jdbc.sql(
            """
            update assembly.version set stage = :stage, published_by = :by, published_at = :at
            where id = :id
            """)
        .param("stage", stage.code())
        .param("by", by.id())
        .param("at", now())
        .param("id", version.id())
        .update();
    jdbc.sql("update assembly.assembly set told = told + 1 where id = :id")
        .param("id", assembly)
        .update();
    ledger.record(
        by,
        Act.PUBLISHED_PLAN,
        version.id().toString(),
        stage.code() + ", " + changes.size() + " changes");
  }

  /// What calendars and boards show from now on.
  private void tell(UUID assembly, Change change) {
    var place = change.after().or(change::before).orElseThrow();
    jdbc.sql(
            """
            insert into assembly.published as p (request_id, assembly_id, sequence, slot, length,
              room_id, interpreter_id, cancelled, changed_at)
            values (:request, :assembly, 0, :slot, :length, :room, :interpreter, :cancelled, :at)
            on conflict (request_id) do update set sequence = p.sequence + 1, slot = excluded.slot,
              length = excluded.length, room_id = excluded.room_id,
              interpreter_id = excluded.interpreter_id, cancelled = excluded.cancelled,
              changed_at = excluded.changed_at
            """)
        .param("request", change.request())
        .param("assembly", assembly)
        .param("slot", place.slot())
        .param("length", place.length())
        .param("room", place.room())
        .param("interpreter", place.interpreter().orElse(null), Types.OTHER)
        .param("cancelled", change.after().isEmpty())
        .param("at", now())
        .update();
  }

  private void note(UUID assembly, Version version, Change change, Map<UUID, Request> all) {
    var request = all.get(change.request());
    if (request == null) {
      throw new IllegalStateException("A published meeting without request " + change.request());
    }
    note(assembly, version, change, "delegation", request.asker());
    note(assembly, version, change, "delegation", request.asked());
    var pairs = new LinkedHashSet<UUID>();
    change.before().flatMap(Placed::interpreter).ifPresent(pairs::add);
    change.after().flatMap(Placed::interpreter).ifPresent(pairs::add);
    pairs.forEach(pair -> note(assembly, version, change, "interpreter", pair));
  }

  private void note(UUID assembly, Version version, Change change, String kind, UUID recipient) {
    jdbc.sql(
            """
            insert into assembly.notice (id, assembly_id, version_id, request_id, kind, recipient,
              change, was_slot, was_room, slot, room)
            values (:id, :assembly, :version, :request, :kind, :recipient, :change,
              :wasSlot, :wasRoom, :slot, :room)
            """)
        .param("id", UUID.randomUUID())
        .param("assembly", assembly)
        .param("version", version.id())
        .param("request", change.request())
        .param("kind", kind)
        .param("recipient", recipient)
        .param("change", change.kind().code())
        .param("wasSlot", change.before().map(Placed::slot).orElse(null), Types.INTEGER)
        .param("wasRoom", change.before().map(Placed::room).orElse(null), Types.OTHER)
        .param("slot", change.after().map(Placed::slot).orElse(null), Types.INTEGER)
        .param("room", change.after().map(Placed::room).orElse(null), Types.OTHER)
        .update();
  }

  /// Who must still be told.
  List<Notice> untold(Officer by, UUID assembly) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            """
            select * from assembly.notice where assembly_id = :id and told_at is null
            order by kind, recipient, coalesce(slot, was_slot), id
            """)
        .param("id", assembly)
        .query(Publishing::notice)
        .list();
  }

  /// An officer says that somebody was told of all that concerned them.
  @Transactional
  void told(Officer by, UUID assembly, UUID recipient) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    var told =
        jdbc.sql(
                """
                update assembly.notice set told_at = :at, told_by = :by
                where assembly_id = :assembly and recipient = :recipient and told_at is null
                """)
            .param("at", now())
            .param("by", by.id())
            .param("assembly", assembly)
            .param("recipient", recipient)
            .update();
    if (told > 0) {
      ledger.record(by, Act.TOLD_OF_CHANGE, recipient.toString(), told + " changes");
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getString("kind"),
        row.getObject("recipient", UUID.class),
        row.getString("change"),
        Optional.ofNullable(row.getObject("was_slot", Integer.class)),
        Optional.ofNullable(row.getObject("was_room", UUID.class)),
        Optional.ofNullable(row.getObject("slot", Integer.class)),
        Optional.ofNullable(row.getObject("room", UUID.class)));
  }
}
