package org.tansiq.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Weights an agency has learned, every version in a file of its own, so that each step can be
/// read, compared and taken back.
///
/// Version 1 comes with the engine. A directory that is not there yet holds no other.
public final class WeightsStore {

  private static final String CURRENT = "current";
  private final Path directory;

  /// In a directory.
  public WeightsStore(Path directory) {
    this.directory = directory;
  }

  /// The number of the version in use.
  public int version() {
    return current().provenance().version();
  }

  /// Learns from pairs that were confirmed to be one person; the new version is in use at once. The
  /// same pairs after the same version always give the same weights.
  public Lesson learn(List<NamePair> pairs, String source) {
    try {
      Files.createDirectories(directory);
      var before = current();
      int next = latest() + 1;
      var learning = new Learning(before, pairs);
      WeightsFile.write(learning.weights(next, source), file(next));
      Replaced.file(directory.resolve(CURRENT), next + "\n");
      return learning.lesson(next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes back to the version before the one in use; answers its number.
  public int back() {
    int before = current().provenance().before();
    if (before == 0) {
      throw new Refused(Refused.Code.NOTHING_LEARNED, directory);
    }
    try {
      Replaced.file(directory.resolve(CURRENT), before + "\n");
      return before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Weights current() {
    try {
      var pointer = directory.resolve(CURRENT);
      if (!Files.isRegularFile(pointer)) {
        return Weights.standard();
      }
      var version = Files.readString(pointer).strip();
      if (version.equals("1")) {
        return Weights.standard();
      }
      var file = version.matches("\\d{1,9}") ? file(Integer.parseInt(version)) : pointer;
      if (!Files.isRegularFile(file) || file.equals(pointer)) {
        throw new Refused(Refused.Code.NO_WEIGHTS, version, directory);
      }
      return WeightsFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int latest() {
    int latest = 1;
    while (Files.exists(file(latest + 1))) {
      latest++;
    }
    return latest;
  }

  private Path file(int version) {
    return directory.resolve("weights-" + version + ".tsv");
  }
}
