package org.tansiq.documents;

import java.time.Duration;

/// How much a single file may cost before it is refused or cut.
///
/// `bytes` is the largest file read; `characters` the longest text kept (UTF-16 units); `time` the
/// longest a document with its attachments may take; `depth` how deep attachments may nest;
/// `attachments` how many one document may carry.
public record Limits(long bytes, int characters, Duration time, int depth, int attachments) {

  /// 20 MB, 2 million characters, 10 seconds, 3 levels, 50 attachments.
  public static final Limits STANDARD =
      new Limits(20_000_000, 2_000_000, Duration.ofSeconds(10), 3, 50);

  public Limits {
    if (bytes < 1 || bytes > Integer.MAX_VALUE - 64 || characters < 1 || depth < 0) {
      throw new IllegalArgumentException(
          "limits out of range: %d bytes, %d characters, %d levels"
              .formatted(bytes, characters, depth));
    }
    if (time.isNegative() || time.isZero() || attachments < 0) {
      throw new IllegalArgumentException(
          "limits out of range: %s, %d attachments".formatted(time, attachments));
    }
  }

  /// The most that compressed content of one document may unpack to: five times the largest file.
  long unpacked() {
    return bytes * 5;
  }

  static long megabytes(long bytes) {
    return Math.ceilDiv(bytes, 1_000_000);
  }
}
