package org.tansiq.desk.platform.sessions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.StrongDoors;

/// Where an officer is signed in, and how they end it. What is ended is ended for its next request,
/// on every instance.
@Service
public class Sessions {

  private final JdbcClient jdbc;
  private final SessionSettings settings;
  private final StrongDoors doors;
  private final Ledger ledger;

  Sessions(JdbcClient jdbc, SessionSettings settings, StrongDoors doors, Ledger ledger) {
    this.jdbc = jdbc;
    this.doors = doors;
    this.settings = settings;
    this.ledger = ledger;
  }

  /// Those that have not ended, the last used first.
  public List<OwnSession> of(Officer officer) {
    return jdbc.sql(
            """
            select id, door, agent, address, opened_at, used_at from platform.session
            where officer_id = :officer and ends_at > now()
              and used_at > now() - make_interval(secs => :idle)
            order by used_at desc, opened_at desc
            """)
        .param("officer", officer.id())
        .param("idle", settings.idle().toSeconds())
        .query((row, _) ->
            new OwnSession(
                row.getObject("id", UUID.class),
                Door.of(row.getString("door")),
                row.getString("agent"),
                row.getString("address"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("used_at").toInstant()))
        .list();
  }

  /// Whether somebody who was present still is, for answers that take longer than a page.
  public boolean lives(Present present) {
    return jdbc.sql(
            """
            select exists (select from platform.session s
              join platform.officer o on o.id = s.officer_id and o.disabled_at is null
              where s.id = :id and s.ends_at > now()
                and s.used_at > now() - make_interval(secs => :idle)
                and not (s.door = any(:weak) and platform.must_prove(o.id, :usual)))
            """)
        .param("id", present.session())
        .param("weak", doors.weak())
        .param("usual", doors.usual().code())
        .param("idle", settings.idle().toSeconds())
        .query(Boolean.class)
        .single();
  }

  /// Ends one of the officer's own; another's stays.
  @Transactional
  public void end(Officer by, UUID id) {
    var ended =
        jdbc.sql("delete from platform.session where id = :id and officer_id = :officer")
            .param("id", id)
            .param("officer", by.id())
            .update();
    if (ended > 0) {
      ledger.record(by, Act.ENDED_SESSIONS, by.id().toString(), "one");
    }
  }

  /// Ends all of another officer's.
  @Transactional
  public void endAll(Officer by, UUID of, String why) {
    jdbc.sql("delete from platform.session where officer_id = :officer")
        .param("officer", of)
        .update();
    ledger.record(by, Act.SIGNED_OUT_OFFICER, of.toString(), why);
  }

  /// Ends all of the officer's own but the one that asks.
  @Transactional
  public int endOthers(Officer by, UUID here) {
    var ended =
        jdbc.sql("delete from platform.session where officer_id = :officer and id <> :here")
            .param("officer", by.id())
            .param("here", here)
            .update();
    if (ended > 0) {
      ledger.record(by, Act.ENDED_SESSIONS, by.id().toString(), "all others: " + ended);
    }
    return ended;
  }
}
