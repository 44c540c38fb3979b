package org.tansiq.desk.platform.postgres;

import java.nio.file.Path;
import java.time.Duration;

/// How large the embedded server may grow and how long its start may take.
///
/// @param sharedBuffersMegabytes memory PostgreSQL keeps for pages, in MiB
/// @param maxConnections the most sessions at once
/// @param patience how long a start may take, crash recovery included
/// @param binaries where the programs are unpacked; a relative path lies inside the home
/// @param durable whether a commit waits for the disk; only tests may say no
public record Options(
    int sharedBuffersMegabytes,
    int maxConnections,
    Duration patience,
    Path binaries,
    boolean durable) {

  public Options {
    if (sharedBuffersMegabytes < 1 || maxConnections < 1) {
      throw new IllegalArgumentException(
          "PostgreSQL needs memory and connections, not "
              + sharedBuffersMegabytes
              + " MiB and "
              + maxConnections);
    }
  }

  /// For a small machine: 256 MiB, 60 connections, two minutes, safe against power loss.
  public static Options standard() {
    return new Options(256, 60, Duration.ofMinutes(2), Path.of("binaries"), true);
  }

  public Options withSharedBuffers(int megabytes) {
    return new Options(megabytes, maxConnections, patience, binaries, durable);
  }

  Options withBinaries(Path folder) {
    return new Options(sharedBuffersMegabytes, maxConnections, patience, folder, durable);
  }

  Options forgetful() {
    return new Options(sharedBuffersMegabytes, maxConnections, patience, binaries, false);
  }
}
