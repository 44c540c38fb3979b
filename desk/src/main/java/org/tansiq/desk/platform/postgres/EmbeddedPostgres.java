package org.tansiq.desk.platform.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A PostgreSQL of our own for trial, so that the first start needs no server.
///
/// It survives a crash of the application and is found again by the next start; one application at
/// a time may hold a home. Close it after the connection pool.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

  private static final int SECONDS_BETWEEN_TRIES = 2;

  private final Home home;
  private final HomeLock lock;
  private final Account account;
  private final Binaries binaries;
  private final Secret secret;
  private final Starter starter;
  private volatile Postmaster postmaster;
  private volatile boolean closed;
  private boolean stopped;

  private EmbeddedPostgres(Home home, HomeLock lock, Options options) {
    var begin = Instant.now();
    this.home = home;
    this.lock = lock;
    this.account = Account.of(home);
    account.checkReach(home.folder());
    this.binaries = Binaries.in(home.folder().resolve(options.binaries()), home);
    account.checkReach(binaries.folder());
    var unpacked = Instant.now();
    this.secret = Secret.of(home);
    new DataFolder(home, account, binaries, options.durable()).prepare(secret);
    var prepared = Instant.now();
    this.starter = new Starter(home, options, account, binaries, new Probe(secret));
    this.postmaster = starter.run();
    watch();
    LOG.log(
        System.Logger.Level.INFO,
        "PostgreSQL {0} on 127.0.0.1 port {1,number,#}: programs {2} ms, data {3} ms, {4} {5} ms",
        binaries.major(),
        postmaster.port(),
        Duration.between(begin, unpacked).toMillis(),
        Duration.between(unpacked, prepared).toMillis(),
        postmaster.found() ? "found" : "start",
        Duration.between(prepared, Instant.now()).toMillis());
  }

  /// The server of a home, for a small machine.
  public static EmbeddedPostgres open(Path home) {
    return open(home, Options.standard());
  }

  /// The server of a home: found running, started, or made first.
  ///
  /// @throws PostgresUnavailable when it cannot be had, with the reason and the next step
  public static EmbeddedPostgres open(Path folder, Options options) {
    var home = Home.at(folder);
    var lock = HomeLock.take(home);
    try {
      return new EmbeddedPostgres(home, lock, options);
    } catch (RuntimeException | Error failed) {
      lock.close();
      throw failed;
    }
  }

  /// Where a home goes that nobody named: `~/.tansiq`, and `/var/lib/tansiq` for root, whose own
  /// folder is closed to the unprivileged user PostgreSQL runs as.
  public static Path defaultHome() {
    return Account.isRoot()
        ? Path.of("/var/lib/tansiq")
        : Path.of(System.getProperty("user.home"), ".tansiq");
  }

  /// The address of the desk's database, without user and password.
  public String jdbcUrl() {
    return Probe.url(postmaster.port());
  }

  /// The owner of the database: may make roles and databases, and is no superuser.
  public String user() {
    return DataFolder.OWNER;
  }

  public String password() {
    return secret.text();
  }

  public int port() {
    return postmaster.port();
  }

  /// The server's process.
  public long pid() {
    return postmaster.pid();
  }

  /// Whether the server was running already, left by an application that was killed.
  public boolean wasFound() {
    return postmaster.found();
  }

  /// A server that ends by itself (killed, or no room left to write) is started again until it
  /// stays, so that the desk goes on without anybody's help.
  private void watch() {
    ProcessHandle.of(postmaster.pid()).ifPresent(process -> process.onExit().thenRun(this::revive));
  }

  private synchronized void revive() {
    while (!closed) {
      LOG.log(System.Logger.Level.WARNING, "PostgreSQL has ended by itself; it is started again");
      try {
        postmaster = starter.again().run();
        watch();
        return;
      } catch (PostgresUnavailable notYet) {
        LOG.log(System.Logger.Level.WARNING, String.valueOf(notYet.getMessage()));
        Starter.pause(SECONDS_BETWEEN_TRIES * 1000L);
      }
    }
  }

  /// Stops the server and gives the home back; a second time does nothing.
  @Override
  public void close() {
    closed = true;
    stopOnce();
  }

  private synchronized void stopOnce() {
    if (stopped) {
      return;
    }
    stopped = true;
    try {
      postmaster.stop(home, account, binaries);
    } finally {
      lock.close();
    }
  }

  @Override
  public String toString() {
    return "EmbeddedPostgres[" + home.folder() + ", port " + postmaster.port() + "]";
  }
}
