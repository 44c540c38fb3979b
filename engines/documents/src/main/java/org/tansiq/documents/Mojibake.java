package org.tansiq.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text that was once read with the wrong encoding and saved so: `Ø§Ù„Ø£Ù…Ù†` for الأمن.
///
/// Undone where it can be proved: the characters are turned back to the bytes they came from, and
/// these must be well-formed UTF-8, or give convincing Arabic.
final class Mojibake {

  /// A text set right, and the encoding it had been taken for.
  record Repaired(String text, String takenFor) {}

  private static final int LEAST_SEQUENCES = 3;
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]+");
  private static final Pattern ARABIC_SCRIPT = Pattern.compile("\\p{IsArabic}");

  private Mojibake() {}

  static Optional<Repaired> repair(String text) {
    return utf8ReadAs(Encodings.LATIN_WINDOWS, text)
        .or(() -> utf8ReadAs(Encodings.ARABIC_WINDOWS, text))
        .or(() -> arabicReadAsLatin(text));
  }

  private static Optional<Repaired> utf8ReadAs(Charset wrong, String text) {
    int[] sequences = {0};
    Matcher runs = BEYOND_ASCII.matcher(text);
    String repaired =
        runs.replaceAll(run ->
            Matcher.quoteReplacement(
                utf8(run.group(), wrong)
                    .map(right -> {
                      sequences[0] += right.codePointCount(0, right.length());
                      return right;
                    })
                    .orElse(run.group())));
    return sequences[0] < LEAST_SEQUENCES
        ? Optional.empty()
        : Optional.of(new Repaired(repaired, wrong.name()));
  }

  private static Optional<String> utf8(String run, Charset wrong) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = run.charAt(i);
      int single = singleByte(c, wrong);
      if (single < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) single;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// Bytes a table leaves empty are passed through by browsers as C1 controls (WHATWG Encoding).
  private static int singleByte(char c, Charset table) {
    if (c >= 0x80 && c <= 0x9F) {
      return c;
    }
    try {
      return table.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get() & 0xFF;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  private static Optional<Repaired> arabicReadAsLatin(String text) {
    if (ARABIC_SCRIPT.matcher(text).find()
        || !Encodings.LATIN_WINDOWS.newEncoder().canEncode(text)) {
      return Optional.empty();
    }
    String arabic = new String(text.getBytes(Encodings.LATIN_WINDOWS), Encodings.ARABIC_WINDOWS);
    return ArabicLikeness.of(arabic) > ArabicLikeness.CONVINCING
        ? Optional.of(new Repaired(arabic, Encodings.LATIN_WINDOWS.name()))
        : Optional.empty();
  }
}
