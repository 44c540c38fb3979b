package org.tansiq.documents;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a file's kind from its bytes; a name's ending proves nothing.
final class Recognition {

  /// Most of a file in which its kind must show.
  private static final int HEAD = 8_192;

  /// The first entry of an OpenDocument package, stored (OpenDocument 1.3, part 2, 3.3).
  private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.text";

  private static final Map<String, String> STRANGERS =
      Map.ofEntries(
          Map.entry("\u0089PNG", "PNG"),
          Map.entry("\u00FF\u00D8\u00FF", "JPEG"),
          Map.entry("GIF8", "GIF"),
          Map.entry("II*\0", "TIFF"),
          Map.entry("MM\0*", "TIFF"),
          Map.entry("\u007FELF", "ELF"),
          Map.entry("MZ\u0090\0", "EXE"),
          Map.entry("\u00CA\u00FE\u00BA\u00BE", "CLASS"),
          Map.entry("\u001F\u008B", "GZIP"),
          Map.entry("BZh9", "BZIP2"),
          Map.entry("\u00FD7zXZ", "XZ"),
          Map.entry("7z\u00BC\u00AF", "7Z"),
          Map.entry("Rar!", "RAR"),
          Map.entry("OggS", "OGG"),
          Map.entry("ID3", "MP3"),
          Map.entry("RIFF", "RIFF"),
          Map.entry("SQLite format 3", "SQLITE"));

  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|title|meta|article|main|section|div|p|h1|h2"
              + "|table|span|script|style|link|a|ul|br)\\b[^<]{0,2000}>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern HEADER_LINE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:.*");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:from|date|received|mime-version|message-id|return-path|delivered-to"
              + "|content-type|x-[a-z-]+):");

  private Recognition() {}

  /// What the first bytes show on their own; empty when the file has to be read as text to tell.
  static Optional<Kind> byMagic(byte[] bytes) {
    String head = head(bytes);
    if (head.substring(0, Math.min(head.length(), 1_024)).contains("%PDF-")) {
      return Optional.of(Kind.PDF);
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(Kind.RTF);
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of(head.startsWith(OPEN_DOCUMENT, 30) ? Kind.ODT : Kind.DOCX);
    }
    refuseStrangers(bytes, head);
    return mail(head) ? Optional.of(Kind.EMAIL) : Optional.empty();
  }

  static boolean html(String text) {
    return HTML.matcher(text.substring(0, Math.min(text.length(), HEAD))).find();
  }

  private static void refuseStrangers(byte[] bytes, String head) {
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      refuseCompoundFile(bytes);
    }
    if (head.startsWith("PK")) {
      throw new Refused(Refusal.Code.UNSUPPORTED, "ZIP");
    }
    STRANGERS.forEach((start, name) -> {
      if (head.startsWith(start)) {
        throw new Refused(Refusal.Code.NOT_A_DOCUMENT, name);
      }
    });
  }

  /// Office wraps an encrypted DOCX in an old compound file whose directory names the stream
  /// `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4).
  private static void refuseCompoundFile(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.UTF_16LE);
    throw all.contains("EncryptedPackage")
        ? new Refused(Refusal.Code.PASSWORD_PROTECTED, Kind.DOCX)
        : new Refused(Refusal.Code.UNSUPPORTED, all.contains("WordDocument") ? "DOC" : "OLE");
  }

  /// A block of header lines, two of them of the kinds every message has, and an empty line.
  private static boolean mail(String head) {
    int lines = 0;
    for (String line : head.split("\r?\n", -1)) {
      if (line.isEmpty()) {
        break;
      }
      boolean folded = lines > 0 && (line.startsWith(" ") || line.startsWith("\t"));
      boolean envelope = lines == 0 && line.startsWith("From ");
      if (!folded && !envelope && !HEADER_LINE.matcher(line).matches()) {
        return false;
      }
      lines++;
    }
    return lines >= 2 && MAIL_HEADER.matcher(firstLines(head, lines)).results().count() >= 2;
  }

  private static String firstLines(String head, int lines) {
    int end = 0;
    for (int i = 0; i < lines && end >= 0; i++) {
      end = head.indexOf('\n', end) + 1;
      if (end == 0) {
        return head;
      }
    }
    return head.substring(0, end);
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
