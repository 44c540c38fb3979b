package org.tansiq.desk.intake.scanning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tansiq.documents.Refusal;

/// Asks ClamAV's daemon about a file's bytes (its INSTREAM command) before anything opens them. A
/// file that the scanner has not cleared is not taken: neither where it finds something nor where
/// it does not answer.
@Component
public final class Scanner {

  private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 1_000;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  private final ScanSettings settings;

  Scanner(ScanSettings settings) {
    this.settings = settings;
  }

  /// Why the file is not taken; empty where it is clean or where no scanner is named.
  public Optional<Refusal> refusal(byte[] file) {
    if (!settings.on()) {
      return Optional.empty();
    }
    var answer = answer(file);
    if (answer.filter("stream: OK"::equals).isPresent()) {
      return Optional.empty();
    }
    var found = answer.map(FOUND::matcher).filter(m -> m.matches()).map(m -> m.group(1));
    if (found.isEmpty()) {
      LOG.warn("The scanner did not clear a file: {}", answer.orElse("no answer"));
    }
    return Optional.of(
        found
            .map(name -> new Refusal(Refusal.Code.INFECTED, List.of(name)))
            .orElseGet(() -> new Refusal(Refusal.Code.NOT_SCANNED, List.of())));
  }

  /// A scanner that hangs holds nobody longer than a minute.
  private Optional<String> answer(byte[] file) {
    var asked = new FutureTask<>(() -> ask(file));
    var thread = Thread.ofVirtual().name("scan").start(asked);
    try {
      return Optional.of(asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException away) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      thread.interrupt();
    }
  }

  private String ask(byte[] file) throws IOException {
    try (var channel = SocketChannel.open(settings.address())) {
      send(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
      for (int from = 0; from < file.length; from += CHUNK) {
        int length = Math.min(CHUNK, file.length - from);
        send(channel, ByteBuffer.allocate(4).putInt(length).flip());
        send(channel, ByteBuffer.wrap(file, from, length));
      }
      send(channel, ByteBuffer.allocate(4));
      var answer = ByteBuffer.allocate(LONGEST_ANSWER);
      while (answer.hasRemaining() && channel.read(answer) >= 0) {
        if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
          break;
        }
      }
      return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
          .replace("\0", "")
          .strip();
    }
  }

  private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
