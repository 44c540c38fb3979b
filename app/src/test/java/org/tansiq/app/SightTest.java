package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.sight.Label;
import org.tansiq.desk.platform.sight.Labels;
import org.tansiq.desk.platform.sight.Marking;
import org.tansiq.desk.platform.sight.Sight;

/// Row-level security against a model that knows nothing of it, over random officers, grants,
/// labels and records.
class SightTest {

  private static final List<String> UNITS = List.of("شمال", "جنوب", "غرب");
  private static final int STATES = 3_000;
  private static final int LOOK_AT_ROWS_EVERY = 60;

  private static TestDesk desk;
  private static JdbcClient jdbc;

  /// What the model believes of an officer.
  private static final class Person {
    private final UUID id = UUID.randomUUID();
    private String unit = UNITS.getFirst();
    private int clearance;
    private boolean disabled;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);

    boolean sees(Label label) {
      var meant =
          label.units().isEmpty() && label.officers().isEmpty()
              || label.units().contains(unit)
              || label.officers().contains(id);
      return !disabled
          && roles.stream().anyMatch(Role::content)
          && clearance >= label.marking().ordinal()
          && meant;
    }
  }

  private final Random chance = new Random(4711);
  private final List<Person> people = new ArrayList<>();
  private final Map<Integer, Label> labels = new LinkedHashMap<>(Map.of(0, Label.OPEN));
  private final Map<UUID, Integer> records = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    jdbc = desk.door(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void after_every_change_each_officer_sees_what_the_model_says_and_nothing_else() {
    for (int i = 0; i < 6; i++) {
      enrol();
    }
    for (int state = 0; state < STATES; state++) {
      change();
      compareSight(state);
      if (state % LOOK_AT_ROWS_EVERY == 0) {
        people.forEach(this::compareRows);
      }
    }
    assertThat(labels).hasSizeGreaterThan(50);
  }

  private void change() {
    var person = people.get(chance.nextInt(people.size()));
    switch (chance.nextInt(8)) {
      case 0 -> {
        person.unit = UNITS.get(chance.nextInt(UNITS.size()));
        officer(person, "unit = '%s'".formatted(person.unit));
      }
      case 1 -> {
        person.clearance = chance.nextInt(4);
        officer(person, "clearance = " + person.clearance);
      }
      case 2 -> {
        person.disabled = chance.nextInt(4) == 0;
        officer(person, "disabled_at = " + (person.disabled ? "now()" : "null"));
      }
      case 3, 4 -> role(person);
      case 5 -> {
        var label = label();
        labels.put(desk.door(Labels.class).number(label), label);
      }
      case 6 -> record();
      default -> mark();
    }
  }

  private void enrol() {
    var person = new Person();
    people.add(person);
    desk.database()
        .execute(
            "insert into platform.officer (id, name, unit, login, password_hash) values ('%s', 'x', '%s', '%s', '')"
                .formatted(person.id, person.unit, person.id));
  }

  private static void officer(Person person, String change) {
    desk.database()
        .execute("update platform.officer set %s where id = '%s'".formatted(change, person.id));
  }

  private void role(Person person) {
    var role = Role.values()[chance.nextInt(Role.values().length)];
    if (person.roles.remove(role)) {
      jdbc.sql("delete from platform.held_role where officer_id = :id and role = :role")
          .param("id", person.id)
          .param("role", role.code())
          .update();
    } else {
      person.roles.add(role);
      jdbc.sql("insert into platform.held_role (officer_id, role) values (:id, :role)")
          .param("id", person.id)
          .param("role", role.code())
          .update();
    }
  }

  private Label label() {
    return new Label(
        Marking.at(chance.nextInt(4)),
        UNITS.stream().filter(_ -> chance.nextInt(4) == 0).toList(),
        people.stream().filter(_ -> chance.nextInt(6) == 0).map(p -> p.id).toList());
  }

  private int known() {
    return new ArrayList<>(labels.keySet()).get(chance.nextInt(labels.size()));
  }

  private void record() {
    var id = UUID.randomUUID();
    var label = known();
    records.put(id, label);
    desk.database()
        .execute(
            """
            insert into register.official (id, name_key, status, label) values ('%1$s', 'x', 'confirmed', %2$d);
            insert into register.official_name (official_id, script, language, kind, text, key, skeleton)
              values ('%1$s', 'Latn', 'en', 'press', 'x', 'x', 'x');
            insert into register.post (id, official_id, title_key, status) values ('%1$s', '%1$s', 'x', 'confirmed');
            insert into register.post_spelling (post_id, text, language) values ('%1$s', 'x', 'en');
            insert into register.claim (id, subject_kind, subject_id, predicate, value, shown, status)
              values ('%1$s', 'official', '%1$s', 'note', 'x', 'x', 'proposed');
            insert into register.claim_step (claim_id, by, status, value) values ('%1$s', '%1$s', 'proposed', 'x');
            insert into exchange.entry (id, key, owner_unit, names, category, handling, review_on, entered_name, edition, label)
              values ('%1$s', '%1$s', 'x', '{x}', 'other', 'h0', '2100-01-01', 'x', 0, %2$d);
            insert into exchange.match (id, entry_id, question_name, purpose, reference, band, bits, reasons, asked_by, asked_name, asked_unit, why)
              values ('%1$s', '%1$s', 'x', 'x', 'x', 'hit', 9, '[]', '%1$s', 'x', 'x', 'x')
            """
                .formatted(id, label));
  }

  private void mark() {
    if (records.isEmpty()) {
      return;
    }
    var id = new ArrayList<>(records.keySet()).get(chance.nextInt(records.size()));
    var label = known();
    records.put(id, label);
    desk.database()
        .execute(
            "update register.official set label = %1$d where id = '%2$s'; update exchange.entry set label = %1$d where id = '%2$s'"
                .formatted(label, id));
  }

  private void compareSight(int state) {
    var stored = new LinkedHashMap<String, Set<Integer>>();
    jdbc.sql("select reader, labels from platform.sight")
        .query(row -> {
          stored.put(
              row.getString(1),
              new TreeSet<>(Arrays.asList((Integer[]) row.getArray(2).getArray())));
        });
    for (var person : people) {
      assertThat(stored.get(person.id.toString()))
          .as("state " + state)
          .isEqualTo(
              labels.entrySet().stream()
                  .filter(l -> person.sees(l.getValue()))
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    assertThat(stored.get("house")).containsAll(labels.keySet());
  }

  private void compareRows(Person person) {
    var visible =
        records.entrySet().stream()
            .filter(r -> person.sees(labels.getOrDefault(r.getValue(), Label.OPEN)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    try (var _ = Sight.of(new Officer(person.id, "x", person.unit))) {
      for (var column :
          List.of(
              "register.official.id",
              "register.official_name.official_id",
              "register.post.official_id",
              "register.post_spelling.post_id",
              "register.claim.subject_id",
              "register.claim_step.claim_id",
              "exchange.entry.id",
              "exchange.match.entry_id")) {
        var table = column.substring(0, column.lastIndexOf('.'));
        assertThat(jdbc.sql("select %s from %s".formatted(column, table)).query(UUID.class).set())
            .as(column)
            .isEqualTo(visible);
      }
    }
  }

  @Test
  void a_thread_that_declares_nobody_sees_nothing_and_every_table_is_guarded() throws Exception {
    record();
    var seen = new ArrayList<Long>();
    var thread =
        Thread.ofVirtual()
            .start(() ->
                seen.add(
                    jdbc.sql("select count(*) from register.official").query(Long.class).single()));
    thread.join();
    assertThat(seen).containsExactly(0L);
    assertThat(
            desk.database()
                .ask(
                    """
                    select string_agg(c.oid::regclass::text, ' ') from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('register', 'intake', 'exchange') and c.relkind = 'r' and not c.relrowsecurity
                      and c.oid::regclass::text not in ('register.place', 'register.author',
                        'register.note', 'exchange.edition', 'register.flyway_schema_history',
                        'intake.flyway_schema_history', 'exchange.flyway_schema_history')
                    """))
        .as("tables without a policy")
        .isEqualTo("null");
  }
}
