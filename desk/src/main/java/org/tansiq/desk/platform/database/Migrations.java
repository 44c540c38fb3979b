package org.tansiq.desk.platform.database;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings every part's schema to the version of this program, before anybody uses it.
///
/// The desk itself works under the role `tansiq_desk`, which owns nothing; each migration grants it
/// what the part needs and no more.
public final class Migrations {

  /// The role under which the desk reads and writes.
  public static final String DESK_ROLE = "tansiq_desk";

  /// A schema that stands there from the moment a restore begins to drop until all is loaded.
  public static final String UNFINISHED = "tansiq_unfinished_restore";

  private Migrations() {}

  /// Migrates all parts in their order.
  ///
  /// @param owner connects as the owner of the schemas
  public static void run(DataSource owner, List<Part> parts) {
    createRole(owner);
    refuseHalfRestored(owner);
    parts.stream()
        .sorted(Comparator.comparingInt(Part::order))
        .forEach(part -> of(owner, part).load().migrate());
  }

  /// Migrates one part as far as a version, for what was written when it was the latest.
  public static void runTo(DataSource owner, Part part, String version) {
    createRole(owner);
    of(owner, part).target(version).load().migrate();
  }

  /// The checksums of a part's migrations by version, as this program has them.
  public static Map<String, Integer> known(DataSource owner, Part part) {
    var known = new HashMap<String, Integer>();
    for (var step : of(owner, part).load().info().all()) {
      if (step.getVersion() != null && step.getResolvedChecksum() != null) {
        known.put(step.getVersion().getVersion(), step.getResolvedChecksum());
      }
    }
    return known;
  }

  private static FluentConfiguration of(DataSource owner, Part part) {
    return Flyway.configure()
        .dataSource(owner)
        .schemas(part.name())
        .locations("classpath:db/" + part.name());
  }

  private static void refuseHalfRestored(DataSource owner) {
    var unfinished =
        JdbcClient.create(owner)
            .sql("select to_regnamespace(:name) is not null")
            .param("name", UNFINISHED)
            .query(Boolean.class)
            .single();
    if (unfinished) {
      throw new IllegalStateException(
          "A restore into this database was not finished.\nMaybe the machine stopped: run"
              + " `tansiq restore` again with the same archive.");
    }
  }

  /// Makes the role of the desk where the server does not have it.
  public static void createRole(DataSource owner) {
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
