package org.tansiq.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.officers.FirstLink;
import org.tansiq.desk.platform.postgres.TestDatabase;
import org.tansiq.desk.platform.postgres.TestPostgres;
import org.tansiq.desk.platform.sight.Sight;

/// The whole desk with a database of its own, started as `tansiq run` starts it, for tests that
/// talk to it over HTTP.
public final class TestDesk implements AutoCloseable {

  private final TestDatabase database;
  private final Path keys;
  private final ConfigurableApplicationContext context;
  private boolean guest;

  private TestDesk(TestDatabase database, Path keys, List<String> settings) {
    this.database = database;
    this.keys = keys;
    this.context = Server.start(settings.toArray(String[]::new));
  }

  /// Starts one that nobody has entered yet.
  public static TestDesk fresh(String... settings) {
    return on(TestPostgres.database(), settings);
  }

  static TestDesk on(TestDatabase database, String... settings) {
    return on(database, folder(), settings);
  }

  /// A second instance on this one's database, with the same ledger's keys; closed before it.
  TestDesk beside(String... settings) {
    var second = on(database, keys, settings);
    second.guest = true;
    return second;
  }

  static TestDesk on(TestDatabase database, Path keys, String... settings) {
    var all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--tansiq.audit.keys=" + keys,
                "--tansiq.exchange.index=" + index(keys),
                "--tansiq.db.url=" + database.url(),
                "--tansiq.db.user=" + database.user(),
                "--tansiq.db.password=" + database.password()));
    all.addAll(List.of(settings));
    return new TestDesk(database, keys, all);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tansiq-keys-");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Where the index of nominals lies; each instance has a folder of its own in it.
  Path index() {
    return index(keys);
  }

  private static Path index(Path keys) {
    return keys.resolveSibling(keys.getFileName() + "-nominals");
  }

  /// Where the ledger's keys lie.
  Path keys() {
    return keys;
  }

  /// Such as `http://127.0.0.1:45123`.
  public String address() {
    if (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
      return "http://127.0.0.1:" + web.getWebServer().getPort();
    }
    throw new IllegalStateException("The desk has no web server");
  }

  /// A front door of a part; the test that asks sees everything behind it.
  public <T> T door(Class<T> type) {
    if (Sight.reader().isEmpty()) {
      Sight.house();
    }
    return context.getBean(type);
  }

  /// Its database, as the owner of the schemas.
  public TestDatabase database() {
    return database;
  }

  /// Somebody who is not signed in.
  public Visitor stranger() {
    return new Visitor(address());
  }

  /// The first officer, entered by the first link; may be called once.
  public Visitor officer() {
    var visitor = stranger();
    visitor.enrol(door(FirstLink.class).issue());
    return visitor;
  }

  @Override
  public void close() {
    context.close();
    if (!guest) {
      database.close();
    }
  }
}
