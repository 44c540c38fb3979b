package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The cluster's data, which is whole or not there.
///
/// It is made under another name, with the desk's role and database in it and on the disk, before
/// it gets its own. PostgreSQL's superuser has no password and no way in: the desk works as an
/// ordinary owner, as it would on a server of somebody else.
record DataFolder(Home home, Account account, Binaries binaries, boolean durable) {

  static final String OWNER = "tansiq";
  private static final String SUPERUSER = "cluster";

  void prepare(Secret secret) {
    try {
      home.deleteUnfinishedData();
      ensure(home.logs());
      if (isAbsent()) {
        make(secret);
      } else {
        checkUsable();
        account.takeOver(home.data());
      }
    } catch (IOException failed) {
      throw PostgresUnavailable.said(home.data() + " cannot be used", failed, home.folder());
    }
  }

  private boolean isAbsent() throws IOException {
    if (!Files.exists(home.data(), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (var files = Files.list(home.data())) {
      return files.findAny().isEmpty();
    }
  }

  private void checkUsable() throws IOException {
    var version = home.data().resolve("PG_VERSION");
    if (!Files.exists(version) || !Files.exists(home.data().resolve("global/pg_control"))) {
      throw new PostgresUnavailable(
          home.data() + " holds files but no complete PostgreSQL data (PG_VERSION, pg_control)",
          "something was deleted: put a backup in place, or move the folder away to start empty.");
    }
    var found = Files.readString(version).strip();
    if (!found.equals(binaries.major())) {
      throw new PostgresUnavailable(
          home.data() + " is of PostgreSQL " + found + "; this is PostgreSQL " + binaries.major(),
          "another release of Tansiq made it: export there and import here, or move it away.");
    }
  }

  private void make(Secret secret) throws IOException {
    var data = home.freshData();
    ensure(data);
    tool("initdb", initialise(data), "");
    admit(secret, data);
    if (durable) {
      var sync = List.of(binaries.program("initdb"), "--sync-only", "-D", data.toString());
      tool("initdb", sync, "");
    }
    Files.move(data, home.data(), StandardCopyOption.ATOMIC_MOVE);
    Home.force(home.folder());
  }

  /// Syncing once at the end is as safe as syncing twice, since the name changes after it. Words
  /// and their case are PostgreSQL's own business (the builtin provider), but its trigrams ask the
  /// C library what a letter is, and `C` knows no Arabic ones.
  private List<String> initialise(Path data) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + data,
        "--username=" + SUPERUSER,
        "--auth=reject",
        "--encoding=UTF8",
        "--locale=C",
        "--lc-ctype=C.UTF-8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--text-search-config=simple",
        "--data-checksums",
        "--no-sync",
        "--no-instructions");
  }

  /// Gives the desk its role and database while nobody can connect yet.
  private void admit(Secret secret, Path data) {
    var sql =
        """
        create role OWNER login createdb createrole password 'PASSWORD'
        grant pg_monitor, pg_signal_backend to OWNER
        create database OWNER owner OWNER
        """
            .replace("OWNER", OWNER)
            .replace("PASSWORD", secret.text());
    tool(
        "postgres",
        List.of(
            binaries.program("postgres"),
            "--single",
            "-D",
            data.toString(),
            "-c",
            "fsync=off",
            "-c",
            "log_min_error_statement=panic",
            "-c",
            "password_encryption=scram-sha-256",
            "-c",
            // Repetition slows down guessing; nobody guesses 256 random bits, and every connection
            // pays.
            "scram_iterations=64",
            "template1"),
        sql);
  }

  /// The single-user mode ends well even when a statement failed, so its words decide too.
  private void tool(String name, List<String> command, String input) {
    var answer = account.run(home, command, input);
    if (answer.code() != 0 || answer.words().contains("ERROR:")) {
      throw PostgresUnavailable.said(
          name + " ended with " + answer.code(), answer.words(), home.folder());
    }
  }

  private void ensure(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    account.own(folder);
  }

  /// Who may come in: the owner and the roles it makes, over loopback, with a password.
  static String admission() {
    return "host all " + SUPERUSER + " all reject\nhost all all 127.0.0.1/32 scram-sha-256\n";
  }
}
