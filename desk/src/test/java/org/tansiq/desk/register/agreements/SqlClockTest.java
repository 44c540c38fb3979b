package org.tansiq.desk.register.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tansiq.desk.platform.database.Migrations;
import org.tansiq.desk.platform.database.Part;
import org.tansiq.desk.platform.postgres.TestDatabase;
import org.tansiq.desk.platform.postgres.TestPostgres;

/// The database and the page must never tell two different ends of one agreement.
class SqlClockTest {

  private static TestDatabase database;
  private static SingleConnectionDataSource connection;
  private static JdbcClient jdbc;

  @BeforeAll
  static void prepare() {
    database = TestPostgres.database();
    Migrations.run(
        database.dataSource(), List.of(new Part("platform", 0), new Part("register", 10)));
    connection =
        new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    jdbc = JdbcClient.create(connection);
  }

  @AfterAll
  static void drop() {
    connection.destroy();
    database.close();
  }

  @Test
  void the_database_derives_stage_and_end_as_the_page_does() {
    var chance = new Random(20261110);
    for (var round = 0; round < 2_000; round++) {
      var today = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(4_000));
      var stage = Stage.values()[chance.nextInt(Stage.values().length)];
      var terms = terms(chance, today);
      var clock = new Clock(stage, terms, Optional.empty(), today);
      assertThat(derived(stage, terms, today))
          .as("%s %s on %s", stage, terms, today)
          .isEqualTo(
              clock.stage().code() + " " + clock.runsOut().map(Object::toString).orElse("never"));
    }
  }

  private static Terms terms(Random chance, LocalDate today) {
    var ends =
        chance.nextInt(5) == 0
            ? Optional.<LocalDate>empty()
            : Optional.of(today.plusDays(chance.nextInt(9_000) - 6_000));
    var leap = ends.isPresent() && chance.nextInt(20) == 0;
    var renewal = Renewal.values()[chance.nextInt(3)];
    return new Terms(
        Optional.of(today.minusDays(chance.nextInt(9_000))),
        leap ? Optional.of(LocalDate.of(2016, 2, 29)) : ends,
        renewal,
        renewal == Renewal.TACIT ? chance.nextInt(6) : 0,
        OptionalInt.of(90));
  }

  private static String derived(Stage stage, Terms terms, LocalDate today) {
    return jdbc.sql(
            """
            select register.stage_on(:stage, :ends, :renewal, :years, :today) || ' ' ||
              coalesce(register.runs_out(:stage, :ends, :renewal, :years, :today)::text, 'never')
            """)
        .param("stage", stage.code())
        .param("ends", terms.endsOn().orElse(null), java.sql.Types.DATE)
        .param("renewal", terms.renewal().name().toLowerCase(java.util.Locale.ROOT))
        .param("years", terms.renewalYears())
        .param("today", today)
        .query(String.class)
        .single();
  }
}
