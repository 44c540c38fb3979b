package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One PostgreSQL for all tests of a JVM, and a database of its own for whoever asks.
///
/// It is embedded and forgetful (its data survive between runs only to save the time of making
/// them), unless `TANSIQ_TEST_DB_URL` names an administrator's JDBC URL of a PostgreSQL 15 or
/// later.
public final class TestPostgres {

  private static final String EXTERNAL = "TANSIQ_TEST_DB_URL";
  private static final int CLUSTERS_AT_ONCE = 8;
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ConcurrentMap<String, TestDatabase> TEMPLATES = new ConcurrentHashMap<>();

  private TestPostgres() {}

  /// A fresh, empty database.
  public static TestDatabase database() {
    return create("template1");
  }

  /// A fresh copy of a database that is prepared once a JVM.
  ///
  /// @param template the name of the prepared state
  /// @param prepare fills the template, such as by migrations, and leaves no connection open
  public static TestDatabase database(String template, Consumer<TestDatabase> prepare) {
    var prepared =
        TEMPLATES.computeIfAbsent(
            template,
            name -> {
              var fresh = database();
              prepare.accept(fresh);
              return fresh;
            });
    return create(prepared.name());
  }

  /// The administrator's own database, for tests of the server rather than of data.
  public static TestDatabase administration() {
    return Server.ADMIN;
  }

  private static TestDatabase create(String template) {
    var admin = Server.ADMIN;
    var name = TestDatabase.PREFIX + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    admin.execute("create database " + name + " template " + template);
    return admin.sibling(name);
  }

  /// A folder for clusters of tests that PostgreSQL's user can reach: `target`, or a temporary one
  /// where root builds inside a closed folder.
  static Path workspace() {
    return Workspace.FOLDER;
  }

  static Options options() {
    return Options.standard()
        .withSharedBuffers(32)
        .withBinaries(workspace().resolve("postgres-binaries"));
  }

  private static final class Workspace {
    static final Path FOLDER = find();

    private static Path find() {
      var target = Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
      try {
        var home = Home.at(target.resolve("postgres"));
        Account.of(home).checkReach(home.folder());
        return target;
      } catch (PostgresUnavailable closed) {
        return temporary();
      }
    }

    private static Path temporary() {
      try {
        var folder = Files.createTempDirectory("tansiq-test-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void delete(Path folder) {
      try {
        Home.deleteTree(folder);
      } catch (IOException stillUsed) {
        folder.toFile().deleteOnExit();
      }
    }
  }

  private static final class Server {
    static final TestDatabase ADMIN = find();

    private static TestDatabase find() {
      var external = System.getenv(EXTERNAL);
      var admin = external == null || external.isBlank() ? embedded() : TestDatabase.at(external);
      return admin;
    }

    private static TestDatabase embedded() {
      var postgres = open(1);
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop PostgreSQL"));
      var admin = new TestDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password());
      admin.dropDatabasesOfEarlierRuns();
      return admin;
    }

    /// Another JVM may hold the first home: tests in an IDE beside a build.
    private static EmbeddedPostgres open(int number) {
      var home = workspace().resolve("postgres").resolve("cluster-" + number);
      try {
        return EmbeddedPostgres.open(home, options().forgetful());
      } catch (PostgresUnavailable taken) {
        if (number < CLUSTERS_AT_ONCE && taken.toString().contains(" is in use by ")) {
          return open(number + 1);
        }
        throw taken;
      }
    }
  }
}
