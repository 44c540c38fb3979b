package org.tansiq.desk.assembly.plans;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
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
  private final ChangeNotices notices;
  private final Clock clock;

  Publishing(
      JdbcClient jdbc,
      Policy policy,
      Ledger ledger,
      SetUp setUp,
      Solving solving,
      Requests requests,
      Versions versions,
      ChangeNotices notices,
      Clock clock) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.setUp = setUp;
    this.solving = solving;
    this.requests = requests;
    this.versions = versions;
    this.notices = notices;
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
      notices.note(assembly, version, change, the(all, change));
    }
    enter(by, assembly, version, stage);
    ledger.record(
        by,
        Act.PUBLISHED_PLAN,
        version.id().toString(),
        stage.code() + ", " + changes.size() + " changes");
  }

  private void enter(Officer by, UUID assembly, Version version, Version.Stage stage) {
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

  private static Request the(Map<UUID, Request> all, Change change) {
    var request = all.get(change.request());
    if (request == null) {
      throw new IllegalStateException("A published meeting without request " + change.request());
    }
    return request;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
