package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A program that follows the register misses nothing and gets nothing twice, whoever writes
/// meanwhile and however long they take.
class ApiChangesTest {

  private static final int WRITERS = 6;
  private static final int ACTS = 60;

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor owner;
  private static Program program;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh("--tansiq.api.requests-per-minute=100000");
    staff = new Staff(desk);
    owner = staff.enter("samir", "مكتب الجنوب", "desk-officer", 1);
    program = Program.of(desk, owner);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// A copy of the register as a program keeps it.
  private static final class Copy {

    private final Set<UUID> records = new HashSet<>();
    private final List<UUID> told = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();

    void follow() {
      for (boolean more = true; more; ) {
        var page =
            program.get("/api/v1/changes?limit=7" + cursor.map(c -> "&cursor=" + c).orElse(""));
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        page.json()
            .get("items")
            .forEach(item -> {
              var id = UUID.fromString(item.get("id").asString());
              told.add(id);
              if (item.get("gone").asBoolean()) {
                records.remove(id);
              } else {
                records.add(id);
              }
            });
        cursor = page.next();
        more = page.json().get("more").asBoolean();
      }
    }
  }

  private static final String INSERT =
      "insert into register.organisation (id, kind, country, name_en, name_key, status) values ('%s', 'ministry', 'ES', '%s', 'x', 'confirmed')";

  private static final List<String> OTHER_ACTS =
      List.of(
          "delete from register.organisation where id = 'ID'",
          "update register.organisation set label = LABEL where id = 'ID'",
          "update register.organisation set status = 'rejected' where id = 'ID'",
          "update register.organisation set name_en = 'again' where id = 'ID'",
          "update register.organisation set name_en = 'once more' where id = 'ID'");

  private static UUID organisation() {
    var id = UUID.randomUUID();
    desk.database().execute(INSERT.formatted(id, "Ministry"));
    return id;
  }

  @Test
  void pages_stay_right_while_writers_write() throws Exception {
    var there = new ArrayList<UUID>();
    for (int i = 0; i < 120; i++) {
      there.add(organisation());
    }
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      for (int w = 0; w < WRITERS; w++) {
        var chance = new Random(w);
        writers.add(
            threads.submit(() -> {
              while (writing.get()) {
                Thread.sleep(40);
                organisation();
                desk.database()
                    .execute(
                        "update register.organisation set name_en = 'x%d', name_key = 'x%d' where id = '%s'"
                            .formatted(
                                chance.nextInt(),
                                chance.nextInt(),
                                there.get(chance.nextInt(there.size()))));
              }
              return null;
            }));
      }
      for (int round = 0; round < 5; round++) {
        assertThat(program.ids("/api/v1/organisations", 9))
            .doesNotHaveDuplicates()
            .containsAll(there);
      }
      writing.set(false);
      for (var writer : writers) {
        writer.get();
      }
    }
  }

  /// Writers insert, change, delete, mark and take back, some in transactions that stay open while
  /// others commit; the follower asks all the time.
  @Test
  void a_follower_ends_equal_to_the_register() throws Exception {
    var expected = ConcurrentHashMap.<UUID>newKeySet();
    var label = desk.database().ask("select platform.label_of(3, '{}', '{}')");
    var copy = new Copy();
    copy.follow();
    var inserts = new AtomicInteger();
    var running = new CountDownLatch(WRITERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      for (int w = 0; w < WRITERS; w++) {
        var chance = new Random(100 + w);
        writers.add(
            threads.submit(() -> {
              try {
                write(chance, expected, label, inserts);
              } finally {
                running.countDown();
              }
              return null;
            }));
      }
      while (running.getCount() > 0) {
        copy.follow();
      }
      for (var writer : writers) {
        writer.get();
      }
    }
    copy.follow();
    assertThat(inserts.get()).isGreaterThan(100);
    var seen = new HashSet<>(program.ids("/api/v1/organisations", 200));
    assertThat(seen).containsAll(expected);
    assertThat(copy.records).isEqualTo(seen);

    var quiet = copy.told.size();
    copy.follow();
    assertThat(copy.told).as("nothing is told twice").hasSize(quiet);
  }

  private static void write(Random chance, Set<UUID> expected, String label, AtomicInteger inserts)
      throws SQLException, InterruptedException {
    var mine = new ArrayList<UUID>();
    try (var connection = desk.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int act = 0; act < ACTS; act++) {
        var id = UUID.randomUUID();
        statement.execute(INSERT.formatted(id, "written"));
        var other = mine.isEmpty() ? id : mine.get(chance.nextInt(mine.size()));
        var what = OTHER_ACTS.get(chance.nextInt(OTHER_ACTS.size()));
        statement.execute(what.replace("ID", other.toString()).replace("LABEL", label));
        Thread.sleep(chance.nextInt(chance.nextInt(10) == 0 ? 120 : 8));
        if (chance.nextInt(6) == 0) {
          connection.rollback();
          continue;
        }
        connection.commit();
        inserts.incrementAndGet();
        mine.add(id);
        expected.add(id);
        if (!what.contains("name_en")) {
          mine.remove(other);
          expected.remove(other);
        }
      }
    }
  }

  @Test
  void a_long_transaction_is_told_when_it_ends_and_holds_nobody_up() throws Exception {
    var copy = new Copy();
    copy.follow();
    var slow = UUID.randomUUID();
    try (var connection = desk.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(INSERT.formatted(slow, "slow"));
      var quick = organisation();
      copy.follow();
      assertThat(copy.records).contains(quick).doesNotContain(slow);
      connection.commit();
    }
    copy.follow();
    assertThat(copy.records).contains(slow);
  }

  @Test
  void what_is_withheld_is_gone_and_no_more_is_heard_of_it() {
    var id = organisation();
    var copy = new Copy();
    copy.follow();
    assertThat(copy.records).contains(id);
    var label = desk.database().ask("select platform.label_of(3, '{}', '{}')");
    desk.database()
        .execute(
            "update register.organisation set label = %s where id = '%s'".formatted(label, id));
    copy.follow();
    assertThat(copy.records).doesNotContain(id);
    var told = copy.told.size();
    desk.database()
        .execute("update register.organisation set name_en = 'secret' where id = '" + id + "'");
    desk.database()
        .execute(
            INSERT
                .formatted(UUID.randomUUID(), "open")
                .replace("status) values", "status, label) values")
                .replace("'confirmed')", "'confirmed', " + label + ")"));
    var before = copy.cursor;
    copy.follow();
    assertThat(copy.told).hasSize(told);
    assertThat(copy.cursor).as("not even the cursor moves").isEqualTo(before);
  }

  @Test
  void whoever_sees_more_or_less_than_before_begins_anew() {
    var copy = new Copy();
    copy.follow();
    var id = staff.id("samir");
    desk.database().execute("update platform.officer set clearance = 0 where id = '" + id + "'");
    try {
      assertThat(program.get("/api/v1/changes?cursor=" + copy.cursor.orElseThrow()).problem())
          .isEqualTo("application/problem+json 410 tag:tansiq.example,2026:sight-changed");
    } finally {
      desk.database().execute("update platform.officer set clearance = 1 where id = '" + id + "'");
    }
  }

  @Test
  void a_program_that_begins_now_hears_only_of_what_comes() {
    organisation();
    var now = program.get("/api/v1/changes?from=now");
    assertThat(now.json().get("items")).isEmpty();
    var id = organisation();
    var next = program.get("/api/v1/changes?cursor=" + now.next().orElseThrow());
    assertThat(next.json().get("items").values().stream().map(i -> i.get("id").asString()))
        .contains(id.toString());
  }
}
