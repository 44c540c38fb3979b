package org.tansiq.desk.platform.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.StrongDoors;

/// Sessions in the database: one statement reads one with its officer, and nothing is written
/// unless something changed.
///
/// The server's clock decides what has ended, so that all instances agree.
@Repository
class SqlSessions implements SessionRepository<StoredSession> {

  private final JdbcClient jdbc;
  private final TransactionTemplate whole;
  private final SessionSettings settings;
  private final Clock clock;
  private final StrongDoors doors;
  private final ThreadLocal<StoredSession> justKept = new ThreadLocal<>();

  SqlSessions(
      JdbcClient jdbc,
      TransactionTemplate whole,
      SessionSettings settings,
      Clock clock,
      StrongDoors doors) {
    this.jdbc = jdbc;
    this.whole = whole;
    this.settings = settings;
    this.clock = clock;
    this.doors = doors;
  }

  @Override
  public StoredSession createSession() {
    return StoredSession.fresh(clock.instant(), settings.idle());
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    var kept = justKept.get();
    justKept.remove();
    return kept != null && kept.getId().equals(id) ? kept : read(id);
  }

  /// Forgets what this thread has kept; see {@link OnceKept}.
  public void forget() {
    justKept.remove();
  }

  private @Nullable StoredSession read(String id) {
    return jdbc.sql(
            """
            select s.id, s.officer_id, s.door, s.opened_at, s.used_at, s.ends_at,
              s.opened_at > now() - make_interval(secs => :fresh) as fresh,
              case when s.door = any(:weak) then platform.must_prove(o.id, :usual)
                else false end as unproven,
              o.name, o.unit, o.login, w.names, w.words
            from platform.session s
              left join platform.officer o on o.id = s.officer_id and o.disabled_at is null
              cross join lateral (select array_agg(name) as names, array_agg(value) as words
                from platform.session_word where session = s.key) w
            where s.key = :key and s.ends_at > now()
              and s.used_at > now() - make_interval(secs => :idle)
              and (s.officer_id is null or o.id is not null)
            """)
        .param("key", key(id))
        .param("idle", settings.idle().toSeconds())
        .param("fresh", SessionSettings.FRESH.toSeconds())
        .param("weak", doors.weak())
        .param("usual", doors.usual().code())
        .query((row, _) -> found(id, row))
        .optional()
        .flatMap(found -> found)
        .orElse(null);
  }

  /// A session by a door that is not enough for its officer has ended, unless a link lets them make
  /// a passkey.
  private Optional<StoredSession> found(String id, ResultSet row) throws SQLException {
    if (row.getBoolean("unproven") && Door.of(row.getString("door")) != Door.FIRST_LINK) {
      return Optional.empty();
    }
    return Optional.of(
        StoredSession.found(
            id,
            new StoredSession.Kept(
                present(row),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("used_at").toInstant()),
            words(row),
            settings.idle()));
  }

  private static Optional<Present> present(ResultSet row) throws SQLException {
    var officer = row.getObject("officer_id", UUID.class);
    return officer == null
        ? Optional.empty()
        : Optional.of(
            new Present(
                new Officer(officer, row.getString("name"), row.getString("unit")),
                row.getString("login"),
                Door.of(row.getString("door")),
                row.getObject("id", UUID.class),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("fresh"),
                row.getBoolean("unproven")));
  }

  private static Map<String, Object> words(ResultSet row) throws SQLException {
    var words = new HashMap<String, Object>();
    if (row.getArray("names") != null) {
      var names = (String[]) row.getArray("names").getArray();
      var values = (byte[][]) row.getArray("words").getArray();
      for (int i = 0; i < names.length; i++) {
        var name = names[i];
        SessionWords.read(values[i]).ifPresent(word -> words.put(name, word));
      }
    }
    return words;
  }

  @Override
  public void save(StoredSession session) {
    var key = key(session.getId());
    var renamed = session.storedId().filter(id -> !id.equals(session.getId())).isPresent();
    if (session.storedId().isPresent()
        && !renamed
        && !session.touched()
        && !session.left()
        && session.entrance().isEmpty()
        && session.changed().isEmpty()) {
      justKept.set(session);
      return;
    }
    whole.executeWithoutResult(_ -> write(session, key, renamed));
  }

  private void write(StoredSession session, byte[] key, boolean renamed) {
    if (session.storedId().isEmpty()) {
      insert(key);
    } else if (renamed) {
      rename(key(session.storedId().get()), key);
    }
    if (session.left()) {
      jdbc.sql("delete from platform.session where key = :key").param("key", key).update();
      return;
    }
    session.entrance().ifPresent(entrance -> enter(key, entrance));
    if (session.touched()) {
      touch(key);
      session.rest();
    }
    for (var name : session.changed()) {
      word(key, name, session.word(name));
    }
  }

  /// Nothing is written twice: a session that was made and not yet kept may be kept by two.
  private void insert(byte[] key) {
    jdbc.sql(
            """
            insert into platform.session (key, ends_at)
            values (:key, now() + make_interval(secs => :longest)) on conflict (key) do nothing
            """)
        .param("key", key)
        .param("longest", settings.longest().toSeconds())
        .update();
  }

  private void rename(byte[] from, byte[] to) {
    jdbc.sql("update platform.session set key = :to where key = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  private void enter(byte[] key, Entrance entrance) {
    jdbc.sql(
            """
            with used as (
              update platform.officer set used_at = now()
              where id = :officer and disabled_at is null returning id)
            update platform.session set officer_id = :officer, door = :door, agent = :agent,
              address = :address, opened_at = now(), used_at = now(),
              ends_at = now() + make_interval(secs => :longest)
            where key = :key and exists (select from used)
            """)
        .param("key", key)
        .param("officer", entrance.officer())
        .param("door", entrance.door().code())
        .param("agent", entrance.agent())
        .param("address", entrance.address())
        .param("longest", longest(entrance.door()).toSeconds())
        .update();
  }

  private Duration longest(Door door) {
    return door == Door.BREAK_GLASS ? settings.breakGlass() : settings.longest();
  }

  private void touch(byte[] key) {
    jdbc.sql(
            """
            with touched as (
              update platform.session set used_at = now() where key = :key returning officer_id)
            update platform.officer set used_at = now()
            where id = (select officer_id from touched) and used_at < now() - interval '1 hour'
            """)
        .param("key", key)
        .update();
  }

  private void word(byte[] key, String name, @Nullable Object word) {
    if (word == null) {
      jdbc.sql("delete from platform.session_word where session = :key and name = :name")
          .param("key", key)
          .param("name", name)
          .update();
      return;
    }
    // A session that was ended meanwhile stays ended.
    jdbc.sql(
            """
            with living as (select key from platform.session where key = :key for key share)
            insert into platform.session_word (session, name, value)
            select key, :name, :value from living
            on conflict (session, name) do update set value = excluded.value
            """)
        .param("key", key)
        .param("name", name)
        .param("value", SessionWords.write(word))
        .update();
  }

  @Override
  public void deleteById(String id) {
    jdbc.sql("delete from platform.session where key = :key").param("key", key(id)).update();
  }

  /// What has ended is taken away; nothing depends on when.
  @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void clear() {
    try {
      jdbc.sql(
              """
              delete from platform.session
              where ends_at < now() or used_at < now() - make_interval(secs => :idle)
              """)
          .param("idle", settings.idle().toSeconds())
          .update();
    } catch (DataAccessException away) {
      org.slf4j.LoggerFactory.getLogger(SqlSessions.class)
          .warn("Ended sessions wait to be cleared: {}", away.getClass().getName());
    }
  }

  private static byte[] key(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
