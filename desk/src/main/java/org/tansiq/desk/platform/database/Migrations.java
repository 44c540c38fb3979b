package org.tansiq.desk.platform.database;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings every part's schema to the version of this program, before anybody uses it.
///
/// The desk itself works under the role `tansiq_desk`, which owns nothing; each migration grants it
/// what the part needs and no more.
public final class Migrations {

  /// The role under which the desk reads and writes.
  public static final String DESK_ROLE = "tansiq_desk";

  private Migrations() {}

  /// Migrates all parts in their order.
  ///
  /// @param owner connects as the owner of the schemas
  public static void run(DataSource owner, List<Part> parts) {
    createRole(owner);
    parts.stream()
        .sorted(Comparator.comparingInt(Part::order))
        .forEach(part ->
            Flyway.configure()
                .dataSource(owner)
                .schemas(part.name())
                .locations("classpath:db/" + part.name())
                .load()
                .migrate());
  }

  private static void createRole(DataSource owner) {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = 'tansiq_desk') then
              begin
                create role tansiq_desk nologin nobypassrls;
              exception when duplicate_object or unique_violation then null;
              end;
            end if;
            execute format('grant tansiq_desk to %I', current_user);
          end $$
          """);
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "The role "
              + DESK_ROLE
              + " could not be made: "
              + failed.getMessage()
              + "\nMaybe the user lacks CREATEROLE: an administrator can run once"
              + " `create role tansiq_desk nologin; grant tansiq_desk to <user>`.",
          failed);
    }
  }
}
