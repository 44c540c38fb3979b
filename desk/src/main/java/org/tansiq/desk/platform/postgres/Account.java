package org.tansiq.desk.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The user whose rights PostgreSQL gets: ours, or an unprivileged one where we are root, because
/// PostgreSQL refuses to run as root.
///
/// @param uid the user's number
/// @param gid the number of the user's group
/// @param borrowed whether it is another user than ours
record Account(long uid, long gid, boolean borrowed) {

  private static final long TOOL_MINUTES = 5;
  private static final List<String> CANDIDATES = List.of("tansiq", "nobody");

  /// Chooses for a home: whoever owns the data keeps it.
  static Account of(Home home) {
    var self = new UnixSystem();
    var owner = Files.exists(home.data()) ? number(home.data(), "unix:uid") : self.getUid();
    if (self.getUid() == 0) {
      return owner == 0
          ? unprivileged(home)
          : new Account(owner, number(home.data(), "unix:gid"), true);
    }
    if (owner != self.getUid()) {
      throw new PostgresUnavailable(
          home.data() + " belongs to user " + owner + ", not to " + self.getUid(),
          "it was made by another user: start as that one, or name another home.");
    }
    return new Account(self.getUid(), self.getGid(), false);
  }

  /// Whether this process is root's.
  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static Account unprivileged(Home home) {
    for (var name : CANDIDATES) {
      var uid = launch(List.of("id", "-u", name), "", home);
      if (uid.code == 0) {
        var gid = launch(List.of("id", "-g", name), "", home);
        return new Account(
            Long.parseLong(uid.words.strip()), Long.parseLong(gid.words.strip()), true);
      }
    }
    throw new PostgresUnavailable(
        "PostgreSQL must not run as root, and no user of " + CANDIDATES + " exists",
        "make one: useradd --system tansiq. Or start as a normal user.");
  }

  private static long number(Path file, String attribute) {
    try {
      return ((Integer) Files.getAttribute(file, attribute)).longValue();
    } catch (IOException failed) {
      throw PostgresUnavailable.said(file + " cannot be looked at", failed, file);
    }
  }

  /// Makes sure the account can walk to a folder of ours.
  void checkReach(Path folder) {
    for (var step = folder; borrowed && step != null; step = step.getParent()) {
      if (!passable(step)) {
        throw new PostgresUnavailable(
            "PostgreSQL runs as user " + uid + " when started by root, and cannot pass " + step,
            "name a home outside it, such as /var/lib/tansiq, or start as a normal user.");
      }
    }
  }

  private boolean passable(Path folder) {
    try {
      return number(folder, "unix:uid") == uid
          || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException failed) {
      return false;
    }
  }

  /// Takes over what root copied into place.
  void takeOver(Path tree) throws IOException {
    if (number(tree, "unix:uid") != uid) {
      own(tree);
    }
  }

  /// Gives a file or a whole tree to the account.
  void own(Path tree) throws IOException {
    if (!borrowed) {
      return;
    }
    try (var files = Files.walk(tree)) {
      for (var file : files.toList()) {
        Files.setAttribute(file, "unix:uid", (int) uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", (int) gid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /// The command as the account runs it.
  List<String> command(List<String> words) {
    if (!borrowed) {
      return words;
    }
    var command = new ArrayList<String>();
    command.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid));
    command.addAll(List.of("--clear-groups", "--no-new-privs"));
    command.addAll(words);
    return command;
  }

  /// Runs a program of PostgreSQL to its end and answers what it said.
  Answer run(Home home, List<String> words, String input) {
    return launch(command(words), input, home);
  }

  /// Starts nothing yet: a process of the account that knows the home and no variable of ours.
  static ProcessBuilder process(List<String> command, Home home) {
    var process = new ProcessBuilder(command).directory(home.folder().toFile());
    var path = System.getenv().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    process.environment().clear();
    process.environment().put("PATH", path);
    process.environment().put("LC_ALL", "C");
    process.environment().put("TZ", "UTC");
    return process.redirectErrorStream(true);
  }

  private static Answer launch(List<String> command, String input, Home home) {
    try {
      var process = process(command, home).start();
      try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
        out.write(input);
      }
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(TOOL_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Answer(-1, words + "\nno end after " + TOOL_MINUTES + " minutes");
      }
      return new Answer(process.exitValue(), words);
    } catch (IOException failed) {
      throw PostgresUnavailable.said(command.getFirst() + " did not run", failed, home.folder());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command.getFirst() + " ran", stopped);
    }
  }

  /// How a program ended.
  ///
  /// @param code 0 when it went well
  /// @param words both of its outputs
  record Answer(int code, String words) {}
}
