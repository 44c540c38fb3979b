package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes PDF files object by object, so that a test decides where and in which order every glyph
/// is drawn, with a font of its own that needs no font file.
final class Drawn {

  private static final int GLYPH = 8;

  private final List<byte[]> objects = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private final StringBuilder letters = new StringBuilder();
  private int line = 740;

  /// A line set from right to left, as Arabic is: `visual` lists the glyphs from left to right.
  /// Drawn in the order seen, or in the order spoken, as producers differ.
  Drawn arabic(String visual, boolean spokenOrder) {
    int width = visual.length() * GLYPH;
    for (int i = 0; i < visual.length(); i++) {
      int at = spokenOrder ? visual.length() - 1 - i : i;
      glyph(visual.charAt(at), 540 - width + at * GLYPH);
    }
    line -= 18;
    return this;
  }

  Drawn latin(String text) {
    for (int i = 0; i < text.length(); i++) {
      glyph(text.charAt(i), 50 + i * GLYPH);
    }
    line -= 18;
    return this;
  }

  Drawn gap() {
    line -= 18;
    return this;
  }

  /// A letter the font does not know yet gets the next code; spaces are left as gaps.
  private void glyph(char letter, int x) {
    if (letter == ' ') {
      return;
    }
    if (letters.indexOf(String.valueOf(letter)) < 0) {
      letters.append(letter);
    }
    int code = 33 + letters.indexOf(String.valueOf(letter));
    content.append("1 0 0 1 %d %d Tm <%02X> Tj%n".formatted(x, line, code));
  }

  byte[] pdf() {
    add("<< /Type /Catalog /Pages 2 0 R >>");
    add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            + " /Resources << /Font << /F 5 0 R >> >> >>");
    stream("", ("BT /F 10 Tf\n" + content + "ET").getBytes(ISO_8859_1));
    add(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0]"
            + " /CharProcs << /g 6 0 R >> /Encoding << /Type /Encoding /Differences [33 "
            + "/g ".repeat(letters.length())
            + "] >> /FirstChar 33 /LastChar "
            + (32 + letters.length())
            + " /Widths ["
            + "800 ".repeat(letters.length())
            + "] /ToUnicode 7 0 R /Resources << >> >>");
    stream("", "800 0 0 0 800 700 d1 0 0 700 700 re f".getBytes(ISO_8859_1));
    stream("", toUnicode().getBytes(ISO_8859_1));
    return file();
  }

  /// A page with a drawing and no text.
  byte[] scan() {
    add("<< /Type /Catalog /Pages 2 0 R >>");
    add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
    stream("", "0 0 300 300 re f".getBytes(ISO_8859_1));
    return file();
  }

  /// A page whose content is `megabytes` of spaces, packed.
  byte[] bomb(int megabytes) throws IOException {
    add("<< /Type /Catalog /Pages 2 0 R >>");
    add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 4 0 R] >>");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      byte[] spaces = " ".repeat(1_000_000).getBytes(ISO_8859_1);
      for (int i = 0; i < megabytes; i++) {
        deflater.write(spaces);
      }
    }
    stream("/Filter /FlateDecode", packed.toByteArray());
    return file();
  }

  private String toUnicode() {
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
                + " 1 begincodespacerange <00> <FF> endcodespacerange\n");
    for (int i = 0; i < letters.length(); i++) {
      map.append(
          "1 beginbfchar <%02X> <%04X> endbfchar%n".formatted(33 + i, (int) letters.charAt(i)));
    }
    return map + "endcmap end end";
  }

  private void add(String object) {
    objects.add(object.getBytes(ISO_8859_1));
  }

  private void stream(String entries, byte[] bytes) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(
        "<< /Length %d %s >>%nstream%n".formatted(bytes.length, entries).getBytes(ISO_8859_1));
    stream.writeBytes(bytes);
    stream.writeBytes("\nendstream".getBytes(ISO_8859_1));
    objects.add(stream.toByteArray());
  }

  private byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.5\n".getBytes(ISO_8859_1));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.size()));
      file.writeBytes("%d 0 obj%n".formatted(i + 1).getBytes(ISO_8859_1));
      file.writeBytes(objects.get(i));
      file.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    }
    int start = file.size();
    String end =
        "xref\n0 %d\n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table, objects.size() + 1, start);
    file.writeBytes(end.getBytes(ISO_8859_1));
    return file.toByteArray();
  }
}
