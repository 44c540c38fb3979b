package org.tansiq.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.tansiq.oblivious.Point;

/// Who asked how many keys when: an entry before every answer, on disk before the answer is made,
/// and the measure of how many more may be asked today.
///
/// A line: time, asker, number of keys, `answered` or `refused`, SHA-256 of what was asked.
final class PrivateLog {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String ANSWERED = "answered";
  private final Path file;
  private final int limit;
  private final InstantSource clock;

  PrivateLog(Path file, int limit, InstantSource clock) {
    this.file = file;
    this.limit = limit;
    this.clock = clock;
  }

  /// Enters a question; {@link Unusable} where the asker would have more keys answered within a day
  /// than the limit, which is entered too.
  void enter(String asker, List<Point> blinded) {
    if (!asker.matches("[^\\p{Cntrl}]{1,100}")) {
      throw new Unusable(Exit.USAGE, "no asker: " + asker + "\nMaybe --asker 'NCB Rabat'");
    }
    long before;
    try (var log =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var lock = log.lock()) {
      before = answered(log, asker);
      boolean granted = lock.isValid() && before + blinded.size() <= limit;
      append(log, asker, blinded, granted ? ANSWERED : "refused");
    } catch (IOException full) {
      throw PrivateFile.unwritable(file);
    }
    if (before + blinded.size() > limit) {
      throw new Unusable(
          Exit.DATA,
          asker
              + " asks "
              + blinded.size()
              + " keys after "
              + before
              + " within a day; the limit is "
              + limit
              + "\nMaybe tomorrow, or with another --limit");
    }
  }

  private long answered(FileChannel log, String asker) throws IOException {
    var since = clock.instant().minus(DAY);
    var bytes = Channels.newInputStream(log.position(0)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length > 3 && cells[1].equals(asker) && cells[3].equals(ANSWERED))
        .filter(cells -> time(cells[0]).isAfter(since))
        .mapToLong(cells -> Long.parseLong(cells[2]))
        .sum();
  }

  private Instant time(String cell) {
    try {
      return Instant.parse(cell);
    } catch (DateTimeException broken) {
      throw new Unusable(
          Exit.DATA, "the log " + file + " has a line without a time\nMaybe it was touched");
    }
  }

  private void append(FileChannel log, String asker, List<Point> blinded, String outcome)
      throws IOException {
    var line =
        String.join(
            "\t", clock.instant().toString(), asker, "" + blinded.size(), outcome, hash(blinded));
    log.position(log.size());
    var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      log.write(bytes);
    }
    log.force(true);
  }

  private static String hash(List<Point> blinded) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      blinded.forEach(point -> digest.update(HexFormat.of().parseHex(point.hex())));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
