package org.tansiq.scheduling;

import static org.tansiq.scheduling.Refusal.Code.LIBRARY_BROKEN;
import static org.tansiq.scheduling.Refusal.Code.NO_LIBRARY;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Loads OR-Tools' native library once, from a folder of the user's own that later runs find again.
///
/// The library's own loader unpacks 70 MB into the temporary folder at every start and leaves it
/// there when the process is killed; this one unpacks once a version, whole or not at all.
public final class SolverLibrary {

  private static final String VERSION = "9.15.6755";
  private static boolean loaded;

  private SolverLibrary() {}

  /// Makes the solver usable, or says in words why it cannot be on this machine.
  public static synchronized void load() {
    if (!loaded) {
      var platform = platform();
      var folder = home().resolve("ortools-" + VERSION + "-" + platform);
      var library = folder.resolve(System.mapLibraryName("jniortools"));
      try {
        if (!Files.exists(library)) {
          unpack(platform, folder);
        }
        System.load(library.toAbsolutePath().toString());
      } catch (IOException | UnsatisfiedLinkError broken) {
        throw new Refused(LIBRARY_BROKEN, folder, String.valueOf(broken.getMessage()));
      }
      loaded = true;
    }
  }

  static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var os = system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "win32" : system;
    return os + "-" + (machine.matches("amd64|x86_64") ? "x86-64" : machine);
  }

  private static Path home() {
    var named = System.getenv("XDG_CACHE_HOME");
    var cache =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(named);
    return cache.resolve("tansiq");
  }

  private static void unpack(String platform, Path folder) throws IOException {
    var resource = "ortools-" + platform + "/" + System.mapLibraryName("jniortools");
    var found = SolverLibrary.class.getClassLoader().getResource(resource);
    if (found == null || !found.getProtocol().equals("jar")) {
      throw new Refused(NO_LIBRARY, platform, "OR-Tools " + VERSION);
    }
    Files.createDirectories(folder.getParent());
    var fresh = Files.createTempDirectory(folder.getParent(), "unpacking-");
    try {
      copy(jarOf(found), "ortools-" + platform + "/", fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException lost) {
      if (!Files.exists(folder)) {
        throw lost;
      }
    } finally {
      delete(fresh);
    }
  }

  private static Path jarOf(URL entry) throws IOException {
    try {
      return Path.of(((JarURLConnection) entry.openConnection()).getJarFileURL().toURI());
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
  }

  private static void copy(Path jar, String prefix, Path into) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
          try (var bytes = file.getInputStream(entry)) {
            var name = entry.getName().substring(prefix.length());
            Files.copy(bytes, into.resolve(Path.of(name).getFileName()));
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
