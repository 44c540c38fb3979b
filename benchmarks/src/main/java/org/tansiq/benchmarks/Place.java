package org.tansiq.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where things lie: the built tree that is measured, and room for what a measurement needs.
///
/// @param root the tree with the launcher in it
record Place(Path root) {

  Path launcher() {
    return root.resolve("tansiq");
  }

  Path results() {
    return root.resolve("benchmarks/RESULTS.md");
  }

  /// A folder that the user PostgreSQL runs as can reach when root measures.
  Path emptyFolder(String name) {
    try {
      var folder = Files.createTempDirectory("tansiq-bench-" + name + "-");
      return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
