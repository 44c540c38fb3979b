package org.tansiq.desk.platform.officers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a password is known from a breach, without asking anybody: against a list that comes
/// along, and against a larger file that the operator names (OWASP ASVS 5.0, 6.2.12).
@Component
final class BreachedPasswords {

  private static final String KNOWN = "/passwords/breached.bin";

  /// Bytes of SHA-256 that are kept of each.
  private static final int KEPT = 6;

  private static final int SHA1_DIGITS = 40;

  private final Optional<Path> larger;

  BreachedPasswords(PasswordSettings settings) {
    this.larger = Optional.of(settings.breached()).filter(f -> !f.isBlank()).map(Path::of);
  }

  boolean known(String password) {
    return listed(password.toLowerCase(Locale.ROOT))
        || larger.filter(file -> inFile(file, password)).isPresent();
  }

  private static boolean listed(String folded) {
    var sought = Arrays.copyOf(sha256(folded), KEPT);
    var all = Known.ALL;
    int low = 0;
    int high = all.length / KEPT - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = middle * KEPT;
      int order = Arrays.compareUnsigned(all, from, from + KEPT, sought, 0, KEPT);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /// Halves the file until a line is left, so that forty gigabytes cost forty reads.
  private static boolean inFile(Path path, String password) {
    var sought = HexFormat.of().withUpperCase().formatHex(sha1(password));
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long low = 0;
      long high = file.length();
      while (low < high) {
        long middle = (low + high) >>> 1;
        var line = lineAt(file, middle);
        if (line == null || hash(line).compareTo(sought) >= 0) {
          high = middle;
        } else {
          low = file.getFilePointer();
        }
      }
      var line = lineAt(file, low);
      return line != null && hash(line).equals(sought);
    } catch (IOException gone) {
      throw new UncheckedIOException("The breached passwords cannot be read", gone);
    }
  }

  /// The first line that begins there or later; null after the last.
  private static @Nullable String lineAt(RandomAccessFile file, long offset) throws IOException {
    file.seek(Math.max(0, offset - 1));
    if (offset > 0) {
      file.readLine();
    }
    return file.readLine();
  }

  private static String hash(String line) {
    return line.substring(0, Math.min(SHA1_DIGITS, line.length())).toUpperCase(Locale.ROOT);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /// It protects nothing here: the lists that are handed out are made with it.
  private static byte[] sha1(String text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-1", impossible);
    }
  }

  /// Read with the first password that is chosen.
  private static final class Known {
    static final byte[] ALL = read();

    private static byte[] read() {
      try (var in = BreachedPasswords.class.getResourceAsStream(KNOWN)) {
        if (in == null) {
          throw new IllegalStateException("The program was packaged without " + KNOWN);
        }
        return in.readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
