package org.tansiq.desk.platform.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

  /// Two desks that start for the first time on one machine both find nothing and both unpack.
  @Test
  void whoever_unpacks_second_takes_what_the_first_unpacked(@TempDir Path parent)
      throws IOException {
    var archive = requireNonNull(UnpackingTest.class.getResource("/postgres-linux-x86_64.txz"));
    var folder = parent.resolve("postgres");

    Unpacking.of(archive, parent, folder);
    Unpacking.of(archive, parent, folder);

    assertThat(folder.resolve("bin/postgres")).isExecutable();
    try (var left = Files.list(parent)) {
      assertThat(left).containsExactly(folder);
    }
  }
}
