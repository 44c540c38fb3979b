package org.tansiq.desk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void every_database_starts_empty() {
    try (var first = TestPostgres.database();
        var second = TestPostgres.database()) {
      first.execute("create table partner (name text)");

      assertThat(second.ask("select count(*) from pg_tables where tablename = 'partner'"))
          .isEqualTo("0");
    }
  }

  @Test
  void a_template_is_prepared_once_and_copied_for_each() {
    var prepared = new int[1];
    for (var round = 0; round < 3; round++) {
      try (var copy =
          TestPostgres.database(
              "with a partner",
              template -> {
                prepared[0]++;
                template.execute("create table partner as select 'الأردن' as name");
              })) {
        assertThat(copy.ask("select string_agg(name, ',') from partner")).isEqualTo("الأردن");
        copy.execute("insert into partner values ('Norvège')");
      }
    }
    assertThat(prepared[0]).isEqualTo(1);
  }

  @Test
  void is_a_postgresql_of_15_or_later() {
    var version = TestPostgres.administration().ask("show server_version_num");

    assertThat(Integer.parseInt(version)).isGreaterThanOrEqualTo(150_000);
  }

  @Test
  void user_and_password_leave_the_address_of_an_external_server() {
    var named =
        TestDatabase.at("jdbc:postgresql://db:5433/postgres?user=eve&ssl=false&password=s3&a=b");

    assertThat(named)
        .isEqualTo(
            new TestDatabase("jdbc:postgresql://db:5433/postgres?ssl=false&a=b", "eve", "s3"));
    assertThat(named.sibling("other").url())
        .isEqualTo("jdbc:postgresql://db:5433/other?ssl=false&a=b");
  }

  @Test
  void an_address_of_something_else_is_refused_without_its_password() {
    assertThatThrownBy(() -> TestDatabase.at("jdbc:mysql://db/x?password=s3"))
        .hasMessageContaining("jdbc:mysql://db/x")
        .hasMessageNotContainingAny("s3");
  }
}
