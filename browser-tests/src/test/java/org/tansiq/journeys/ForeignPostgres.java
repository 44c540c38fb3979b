package org.tansiq.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server that is not the desk's own, as an administrator would offer one: a role that
/// may make roles, a database it owns, a password.
final class ForeignPostgres implements AutoCloseable {

  private static final String PASSWORD = "a server of somebody else";

  private final Path programs;
  private final Path folder;
  private final int port;
  private Optional<HouseAuthority> house = Optional.empty();

  private ForeignPostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /// Makes a cluster with the programs of a folder such as `/usr/lib/postgresql/15/bin`, and starts
  /// it.
  static ForeignPostgres of(Path programs) {
    return of(programs, false);
  }

  /// One that speaks TLS only, and knows the desk by a certificate of the house instead of a
  /// password.
  static ForeignPostgres knowingCertificates(Path programs) {
    return of(programs, true);
  }

  private static ForeignPostgres of(Path programs, boolean certificates) {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var server = new ForeignPostgres(programs, Homes.empty(), socket.getLocalPort());
      socket.close();
      server.make();
      if (certificates) {
        server.askForCertificates();
      }
      server.start();
      server.admit();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// What `tansiq run` is told to use it.
  Map<String, String> settings() {
    return house.isPresent()
        ? Map.of("TANSIQ_DB_URL", url("desk"), "TANSIQ_DB_USER", "desk")
        : Map.of(
            "TANSIQ_DB_URL", url("desk"), "TANSIQ_DB_USER", "desk", "TANSIQ_DB_PASSWORD", PASSWORD);
  }

  /// Whether somebody who has the password and no certificate gets in.
  boolean opensToThePassword() {
    try (var connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/desk?sslmode=require", "desk", PASSWORD)) {
      return connection.isValid(1);
    } catch (SQLException refused) {
      return false;
    }
  }

  private void askForCertificates() throws IOException {
    var authority = HouseAuthority.in(folder);
    own(authority.file("server.key"));
    Files.setPosixFilePermissions(
        authority.file("server.key"), PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        Path.of(data(), "pg_hba.conf"),
        "hostssl all desk all cert\nhostssl all administrator all scram-sha-256\n");
    Files.writeString(
        Path.of(data(), "postgresql.conf"),
        """
        ssl = on
        ssl_cert_file = '%s'
        ssl_key_file = '%s'
        ssl_ca_file = '%s'
        """
            .formatted(
                authority.file("server.pem"),
                authority.file("server.key"),
                authority.file("ca.pem")),
        StandardOpenOption.APPEND);
    house = Optional.of(authority);
  }

  /// The first column of the first row, asked as the desk's owner.
  String ask(String sql) {
    try (var connection = connect("desk", "desk");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private void make() throws IOException {
    var password = Files.writeString(folder.resolve("password"), PASSWORD);
    own(folder);
    own(password);
    run(
        "initdb",
        "--pgdata=" + data(),
        "--username=administrator",
        "--auth=scram-sha-256",
        "--pwfile=" + password,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync");
  }

  /// Starts it, again where it was stopped.
  void start() throws IOException {
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--silent",
        "--pgdata=" + data(),
        "--log=" + folder.resolve("log"),
        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
  }

  private void admit() {
    try (var connection = connect("postgres", "administrator");
        var statement = connection.createStatement()) {
      statement.execute("create role desk login createrole password '" + PASSWORD + "'");
      statement.execute("create database desk owner desk");
    } catch (SQLException failed) {
      throw new IllegalStateException("The server admits nobody", failed);
    }
  }

  private Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(url(database), user, PASSWORD);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + house
            .map(authority ->
                "?sslmode=verify-full&sslrootcert=%s&sslcert=%s&sslkey=%s"
                    .formatted(
                        authority.file("ca.pem"),
                        authority.file("desk.pem"),
                        authority.file("desk.pk8")))
            .orElse("");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /// PostgreSQL refuses to run as root, so root lends it the rights of `nobody`.
  private void run(String program, String... words) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(words));
    var said = folder.resolve(program + ".out").toFile();
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        var saidWords = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        throw new IllegalStateException(program + " failed:\n" + saidWords);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  private static void own(Path file) throws IOException {
    if (isRoot()) {
      UserPrincipal nobody =
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      Files.getFileAttributeView(
              file, java.nio.file.attribute.FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setOwner(nobody);
    }
  }

  /// Stops it under whoever is connected.
  void stop() throws IOException {
    run("pg_ctl", "stop", "--mode=fast", "--wait", "--silent", "--pgdata=" + data());
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
