package org.tansiq.desk.assembly.setup;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.engagements.EngagementKind;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.marking.Markable;
import org.tansiq.desk.register.marking.Markings;
import org.tansiq.desk.register.places.Countries;

/// Sets assemblies up: each change moves the revision and is written into the ledger.
@Service
public class SetUp {

  static final Set<EngagementKind> GATHERINGS =
      Set.of(EngagementKind.SESSION, EngagementKind.FORUM);
  private static final Set<String> PARTS =
      Set.of("room", "interpreter", "delegation", "session", "outage", "passage", "person");

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Policy policy;
  private final Ledger ledger;
  private final Engagements engagements;
  private final Markings markings;

  SetUp(
      JdbcClient jdbc,
      JdbcTemplate batches,
      Policy policy,
      Ledger ledger,
      Engagements engagements,
      Markings markings) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.policy = policy;
    this.ledger = ledger;
    this.engagements = engagements;
    this.markings = markings;
  }

  /// Opens the plan of a session or forum of the register.
  @Transactional
  UUID open(Officer by, NewAssembly wish) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    var engagement = engagements.get(by, wish.engagement().orElse(new UUID(0, 0)));
    if (!GATHERINGS.contains(engagement.kind())) {
      throw new Refused(AssemblyRefusal.NOT_A_GATHERING);
    }
    var slots = wish.made();
    try {
      jdbc.sql(
              """
              insert into assembly.assembly (id, title, zone, days, slots_each, freeze_minutes,
                set_up_by, label)
              values (:id, :title, :zone, :days, :slots, :freeze, :by, :label)
              """)
          .param("id", engagement.id())
          .param("title", wish.shownTitle())
          .param("zone", wish.zoneId().getId())
          .param("days", wish.dayCount())
          .param("slots", wish.slotsEach())
          .param("freeze", wish.freezeMinutes())
          .param("by", by.id())
          .param("label", markings.labelOf(by, Markable.ENGAGEMENT, engagement.id()))
          .update();
    } catch (DuplicateKeyException known) {
      throw new Refused(AssemblyRefusal.ALREADY_SET_UP, wish.shownTitle());
    }
    batches.batchUpdate(
        "insert into assembly.slot (assembly_id, number, starts_at, ends_at) values (?, ?, ?, ?)",
        slots,
        slots.size(),
        (statement, slot) -> {
          statement.setObject(1, engagement.id());
          statement.setInt(2, slot.number());
          statement.setObject(3, utc(slot.from()));
          statement.setObject(4, utc(slot.to()));
        });
    ledger.record(by, Act.SET_UP_ASSEMBLY, engagement.id().toString(), slots.size() + " slots");
    return engagement.id();
  }

  @Transactional
  void addRoom(Officer by, UUID assembly, Room room) {
    changing(by, assembly, "room");
    adding(
        room.name(),
        () ->
            jdbc.sql(
                    """
                    insert into assembly.room (id, assembly_id, name, zone, capacity, level)
                    values (:id, :assembly, :name, :zone, :capacity, :level)
                    """)
                .param("id", room.id())
                .param("assembly", assembly)
                .param("name", room.name())
                .param("zone", room.zone())
                .param("capacity", room.capacity())
                .param("level", room.level())
                .update());
  }

  /// Says how long the way between two zones takes, in place of what was said before.
  @Transactional
  void putPassage(Officer by, UUID assembly, Passage passage) {
    if (passage.from().equals(passage.to())) {
      throw new Refused(AssemblyRefusal.SAME_ZONE, passage.from());
    }
    changing(by, assembly, "passage");
    jdbc.sql(
            """
            insert into assembly.passage (id, assembly_id, from_zone, to_zone, slots)
            values (:id, :assembly, :from, :to, :slots)
            on conflict (assembly_id, least(from_zone, to_zone), greatest(from_zone, to_zone))
            do update set slots = excluded.slots
            """)
        .param("id", passage.id())
        .param("assembly", assembly)
        .param("from", passage.from())
        .param("to", passage.to())
        .param("slots", passage.slots())
        .update();
  }

  @Transactional
  void addInterpreter(Officer by, UUID assembly, Interpreter pair) {
    changing(by, assembly, "interpreter");
    adding(
        pair.name(),
        () ->
            jdbc.sql(
                    """
                    insert into assembly.interpreter (id, assembly_id, name, languages, in_a_row)
                    values (:id, :assembly, :name, :languages, :row)
                    """)
                .param("id", pair.id())
                .param("assembly", assembly)
                .param("name", pair.name())
                .param("languages", pair.languages().toArray(String[]::new))
                .param("row", pair.inARow())
                .update());
  }

  @Transactional
  void addSession(Officer by, UUID assembly, Session session) {
    changing(by, assembly, session.kind());
    jdbc.sql(
            """
            insert into assembly.session (id, assembly_id, kind, title, from_slot, to_slot)
            values (:id, :assembly, :kind, :title, :from, :to)
            """)
        .param("id", session.id())
        .param("assembly", assembly)
        .param("kind", session.kind())
        .param("title", session.title())
        .param("from", session.from())
        .param("to", session.to())
        .update();
  }

  /// Somebody came with a delegation.
  @Transactional
  void addPerson(Officer by, UUID assembly, Person person) {
    changing(by, assembly, "person");
    adding(
        person.name(),
        () ->
            jdbc.sql(
                    """
                    insert into assembly.person (id, assembly_id, delegation_id, name, team)
                    values (:id, :assembly, :delegation, :name, :team)
                    """)
                .param("id", person.id())
                .param("assembly", assembly)
                .param("delegation", person.delegation())
                .param("name", person.name())
                .param("team", person.team())
                .update());
  }

  /// What is not to be had for some slots.
  @Transactional
  public void addOutage(Officer by, UUID assembly, Outage outage) {
    changing(by, assembly, outage.kind() + " " + outage.subject());
    jdbc.sql(
            """
            insert into assembly.outage (id, assembly_id, kind, subject_id, from_slot, to_slot, why)
            values (:id, :assembly, :kind, :subject, :from, :to, :why)
            """)
        .param("id", outage.id())
        .param("assembly", assembly)
        .param("kind", outage.kind())
        .param("subject", outage.subject())
        .param("from", outage.from())
        .param("to", outage.to())
        .param("why", outage.why())
        .update();
  }

  /// A delegation arrives at another time than it said.
  @Transactional
  public void arrives(Officer by, UUID assembly, UUID delegation, Instant at) {
    changing(by, assembly, "arrival " + delegation);
    try {
      jdbc.sql(
              """
              update assembly.delegation set arrives_at = :at
              where id = :id and assembly_id = :assembly
              """)
          .param("at", utc(at))
          .param("id", delegation)
          .param("assembly", assembly)
          .update();
    } catch (DataIntegrityViolationException afterDeparture) {
      throw new Refused(AssemblyRefusal.LEAVES_BEFORE_ARRIVAL);
    }
  }

  /// Adds delegations, or says anew what is known of those that are here.
  @Transactional
  void putDelegations(Officer by, UUID assembly, List<Delegation> delegations) {
    changing(by, assembly, delegations.size() + " delegations");
    for (var one : delegations) {
      if (one.host()) {
        jdbc.sql("update assembly.delegation set host = false where assembly_id = :id and host")
            .param("id", assembly)
            .update();
      }
      put(assembly, one);
    }
  }

  private void put(UUID assembly, Delegation one) {
    if (one.arrives().isPresent()
        && one.departs().filter(away -> !away.isAfter(one.arrives().get())).isPresent()) {
      throw new Refused(AssemblyRefusal.LEAVES_BEFORE_ARRIVAL);
    }
    jdbc.sql(
            """
            insert into assembly.delegation (id, assembly_id, country, rank, teams, languages,
              arrives_at, departs_at, host)
            values (:id, :assembly, :country, :rank, :teams, :languages, :arrives, :departs, :host)
            on conflict (assembly_id, country) do update set rank = excluded.rank,
              teams = excluded.teams, languages = excluded.languages,
              arrives_at = excluded.arrives_at, departs_at = excluded.departs_at,
              host = excluded.host
            """)
        .param("id", one.id())
        .param("assembly", assembly)
        .param("country", one.country())
        .param("rank", one.rank())
        .param("teams", one.teams())
        .param("languages", one.languages().toArray(String[]::new))
        .param("arrives", orNull(one.arrives()))
        .param("departs", orNull(one.departs()))
        .param("host", one.host())
        .update();
  }

  /// Delegations of countries, in the language most people there speak (CLDR), everything else as
  /// is usual.
  @Transactional
  void addPartners(Officer by, UUID assembly, List<String> countries) {
    var fresh = countries.stream().filter(Countries::known).map(SetUp::usual).toList();
    putDelegations(by, assembly, fresh);
  }

  private static Delegation usual(String country) {
    var language = ULocale.addLikelySubtags(new ULocale("und_" + country)).getLanguage();
    var languages = language.length() == 2 ? List.of(language) : List.of("en");
    return new Delegation(
        UUID.randomUUID(), country, 2, 1, languages, Optional.empty(), Optional.empty(), false);
  }

  /// Takes a part out again; refused where requests or plans rest on it.
  @Transactional
  void remove(Officer by, UUID assembly, String kind, UUID part) {
    if (!PARTS.contains(kind)) {
      throw new Refused(AssemblyRefusal.NOT_A_COLUMN, kind);
    }
    changing(by, assembly, "remove " + kind);
    try {
      jdbc.sql("delete from assembly.%s where id = :id and assembly_id = :assembly".formatted(kind))
          .param("id", part)
          .param("assembly", assembly)
          .update();
    } catch (DataIntegrityViolationException used) {
      throw new Refused(AssemblyRefusal.STILL_IN_USE);
    }
  }

  /// One change at a time, and never of what the officer may not change or does not see.
  private void changing(Officer by, UUID assembly, String what) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    changed(by, assembly);
    ledger.record(by, Act.CHANGED_ASSEMBLY, assembly.toString(), what);
  }

  /// What can be planned is no longer the same: what was proved of the last plan holds no more.
  public void changed(Officer by, UUID assembly) {
    touch(by, assembly);
    jdbc.sql(
            """
            update assembly.version v set most = 0 where v.assembly_id = :id and v.number =
              (select max(l.number) from assembly.version l where l.assembly_id = :id)
            """)
        .param("id", assembly)
        .update();
  }

  /// Moves the revision; whoever does so holds the assembly until the end of the transaction.
  public void touch(Officer by, UUID assembly) {
    int seen =
        jdbc.sql(
                """
                update assembly.assembly set revision = revision + 1, changed_by = :by,
                  changed_at = now() where id = :id
                """)
            .param("by", by.id())
            .param("id", assembly)
            .update();
    if (seen == 0) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "/assemblies/" + assembly);
    }
  }

  private static void adding(String name, Runnable insert) {
    try {
      insert.run();
    } catch (DuplicateKeyException taken) {
      throw new Refused(AssemblyRefusal.NAME_TAKEN, name);
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime orNull(Optional<Instant> moment) {
    return moment.map(SetUp::utc).orElse(null);
  }
}
