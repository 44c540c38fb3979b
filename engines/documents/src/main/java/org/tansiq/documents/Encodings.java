package org.tansiq.documents;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/// Finds the encoding of a text from its bytes, strongest sign first: a byte order mark, the shape
/// of UTF-16, well-formed UTF-8, what the document declares, the likeness to Arabic, and last ICU's
/// statistics, which know many languages but take short Windows-1256 for something else.
final class Encodings {

  static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");
  static final Charset ARABIC_ISO = Charset.forName("ISO-8859-6");
  static final Charset LATIN_WINDOWS = Charset.forName("windows-1252");

  private static final int SAMPLE = 64_000;
  private static final int LEAST_ICU_CONFIDENCE = 25;

  private Encodings() {}

  /// The characters of these bytes; `declared` is the name a header or meta tag gives, or blank.
  static Decoded decode(byte[] bytes, String declared) {
    return marked(bytes)
        .or(() -> unmarkedUtf16(bytes))
        .or(() -> utf8(bytes))
        .or(() -> declared(bytes, declared))
        .orElseGet(() -> guess(bytes));
  }

  private static Optional<Decoded> marked(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(decoded(b, 3, StandardCharsets.UTF_8, false));
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(decoded(b, 4, StandardCharsets.UTF_32LE, false));
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(decoded(b, 4, StandardCharsets.UTF_32BE, false));
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return Optional.of(decoded(b, 2, StandardCharsets.UTF_16LE, false));
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return Optional.of(decoded(b, 2, StandardCharsets.UTF_16BE, false));
    }
    return Optional.empty();
  }

  static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /// Every second byte of UTF-16 in our languages is 0x00 (Latin) or 0x06 (Arabic), bytes that no
  /// other text encoding uses.
  private static Optional<Decoded> unmarkedUtf16(byte[] b) {
    int pairs = Math.min(b.length, SAMPLE) / 2;
    if (pairs < 4) {
      return Optional.empty();
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += highByte(b[2 * i]);
      odd += highByte(b[2 * i + 1]);
    }
    if (odd > 0.7 * pairs && even < 0.1 * pairs) {
      return Optional.of(decoded(b, 0, StandardCharsets.UTF_16LE, true));
    }
    if (even > 0.7 * pairs && odd < 0.1 * pairs) {
      return Optional.of(decoded(b, 0, StandardCharsets.UTF_16BE, true));
    }
    return Optional.empty();
  }

  private static int highByte(byte b) {
    return b == 0 || b == 6 ? 1 : 0;
  }

  /// UTF-8 if nearly all bytes above ASCII form its sequences: chance does not produce them, and a
  /// file cut in the middle of a letter is still UTF-8.
  private static Optional<Decoded> utf8(byte[] bytes) {
    Decoded decoded = decoded(bytes, 0, StandardCharsets.UTF_8, false);
    String text = decoded.text();
    int good = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        bad++;
      } else if (c >= 0x80) {
        good++;
      }
    }
    return bad == 0 || good >= 8 * bad ? Optional.of(decoded) : Optional.empty();
  }

  private static Optional<Decoded> declared(byte[] bytes, String name) {
    Optional<Charset> charset = charset(name);
    if (charset.isEmpty() || StandardCharsets.UTF_8.equals(charset.get())) {
      return Optional.empty();
    }
    if (latin(charset.get())) {
      // Latin is what editors declare by default: it has to be believed only when it fits.
      return arabic(bytes).or(() -> Optional.of(decoded(bytes, 0, LATIN_WINDOWS, false)));
    }
    return Optional.of(decoded(bytes, 0, charset.get(), false)).filter(Decoded::complete);
  }

  static Optional<Charset> charset(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean latin(Charset charset) {
    return charset.equals(LATIN_WINDOWS)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.name().equals("ISO-8859-15");
  }

  private static Decoded guess(byte[] bytes) {
    return arabic(bytes)
        .or(() -> latinWords(bytes))
        .or(() -> byStatistics(bytes))
        .orElseGet(() -> decoded(bytes, 0, LATIN_WINDOWS, true));
  }

  private static Optional<Decoded> arabic(byte[] bytes) {
    Decoded windows = decoded(bytes, 0, ARABIC_WINDOWS, true);
    Decoded iso = decoded(bytes, 0, ARABIC_ISO, true);
    double windowsLikeness = ArabicLikeness.of(sample(windows.text()));
    double isoLikeness = ArabicLikeness.of(sample(iso.text()));
    Decoded better = windowsLikeness >= isoLikeness ? windows : iso;
    return Math.max(windowsLikeness, isoLikeness) > ArabicLikeness.CONVINCING
        ? Optional.of(better)
        : Optional.empty();
  }

  private static String sample(String text) {
    return text.substring(0, Math.min(text.length(), SAMPLE));
  }

  /// In Latin scripts, letters with accents are single among plain ones: `dérogé`, never long runs.
  private static Optional<Decoded> latinWords(byte[] bytes) {
    int high = 0;
    int inRuns = 0;
    int run = 0;
    for (byte b : bytes) {
      if (b < 0) {
        high++;
        run++;
        inRuns += run == 3 ? 3 : run > 3 ? 1 : 0;
      } else {
        run = 0;
      }
    }
    Decoded latin = decoded(bytes, 0, LATIN_WINDOWS, true);
    return inRuns * 4 <= high && latin.complete() ? Optional.of(latin) : Optional.empty();
  }

  private static Optional<Decoded> byStatistics(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || match.getConfidence() < LEAST_ICU_CONFIDENCE) {
      return Optional.empty();
    }
    return charset(match.getName()).map(charset -> decoded(bytes, 0, charset, true));
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset, boolean guessed) {
    return new Decoded(
        new String(bytes, from, bytes.length - from, charset), charset.name(), guessed);
  }
}
