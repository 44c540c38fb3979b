package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The files of a plan, written whole or not at all: into a folder beside the wanted one, which
/// then takes its name.
final class PlanFolder {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /// A file by its name within the folder.
  void put(String name, byte[] content) {
    files.put(name, content);
  }

  /// Refused where the folder already holds something, as an older plan would be mixed in.
  void write(Path folder) {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw new Unusable(
            Exit.NOT_WRITTEN,
            "There is already something in "
                + folder
                + "\nMaybe name a new folder: --out "
                + folder
                + "-2");
      }
      var whole = folder.toAbsolutePath();
      var fresh =
          whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid());
      try {
        for (var file : files.entrySet()) {
          var path = fresh.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
        Files.deleteIfExists(whole);
        Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(fresh);
      }
    } catch (IOException full) {
      throw new Unusable(
          Exit.NOT_WRITTEN,
          "Cannot write " + folder + ": " + full.getMessage() + "\nMaybe its parent is missing.");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
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
