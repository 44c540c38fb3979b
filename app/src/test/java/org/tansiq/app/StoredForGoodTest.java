package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the desk's own role can do to the database, and what nobody can.
class StoredForGoodTest {

  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void the_desk_works_under_a_role_that_owns_nothing() {
    assertThat(ask("select current_user")).isEqualTo("tansiq_desk");
    assertThat(
            ask(
                """
                select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                where r.rolname = 'tansiq_desk'
                """))
        .isEqualTo("0");
    assertThat(
            ask(
                """
                select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcanlogin)
                from pg_roles where rolname = 'tansiq_desk'
                """))
        .isEqualTo("false");
    assertThatThrownBy(() -> ask("create table platform.mine (x int)"))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_ledger_keeps_what_was_written() {
    assertThat(ask("select count(*) from audit.entry where act = 'enrolled'")).isEqualTo("1");
    for (var deed :
        new String[] {
          "update audit.entry set why = 'x'", "delete from audit.entry", "truncate audit.entry"
        }) {
      assertThatThrownBy(() -> door().sql(deed).update())
          .as("the desk: " + deed)
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> desk.database().execute(deed))
          .as("the owner: " + deed)
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void what_cannot_be_written_into_the_ledger_is_not_done() {
    desk.database().execute("revoke insert on audit.entry from tansiq_desk");
    var before = ask("select count(*) from register.note");

    var refused = officer.submit(officer.get("/"), "/start/empty", Map.of());

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body()).contains("سجل الأفعال");
    assertThat(ask("select count(*) from register.note")).isEqualTo(before);
    desk.database().execute("grant insert on audit.entry to tansiq_desk");
    assertThat(officer.submit(officer.get("/"), "/start/empty", Map.of()).status()).isLessThan(400);
    assertThat(ask("select count(*) from audit.entry where act = 'started-empty'")).isEqualTo("1");
  }

  @Test
  void no_table_refers_to_a_table_of_another_part() {
    assertThat(
            ask(
                """
                select count(*) from pg_constraint k
                join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                where k.contype = 'f' and a.relnamespace <> b.relnamespace
                """))
        .isEqualTo("0");
  }

  private static String ask(String sql) {
    return String.valueOf(door().sql(sql).query().singleValue());
  }

  private static JdbcClient door() {
    return desk.door(JdbcClient.class);
  }
}
