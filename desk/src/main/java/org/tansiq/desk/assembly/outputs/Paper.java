package org.tansiq.desk.assembly.outputs;

import com.ibm.icu.text.Bidi;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.AttributedString;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Sheets of A4 on which text of either direction is drawn as the JDK shapes it, above an invisible
/// layer of the same text from left to right, as readers of PDF expect it to search and copy.
///
/// PDFBox alone sets Arabic letters unjoined and from left to right. Measures are points from the
/// inline start and from the top.
final class Paper implements AutoCloseable {

  static final float MARGIN = 48;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';
  private static final byte[] AMIRI = bytes();
  private static final Font FACE = face();
  private static final FontRenderContext PLAIN =
      new FontRenderContext(new AffineTransform(), true, true);

  private final PDDocument document = new PDDocument();
  private final PDType0Font hidden;
  private boolean rightToLeft;
  private PDPageContentStream page;
  private float down;

  Paper(boolean rightToLeft, String title, String language) throws IOException {
    this.rightToLeft = rightToLeft;
    this.hidden = PDType0Font.load(document, new ByteArrayInputStream(AMIRI));
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage(language);
    this.page = sheet();
  }

  /// What is drawn from now on begins at the other side, or at this one.
  void turn(boolean toRightToLeft) {
    rightToLeft = toRightToLeft;
  }

  private PDPageContentStream sheet() throws IOException {
    var fresh = new PDPage(PDRectangle.A4);
    document.addPage(fresh);
    down = MARGIN;
    return new PDPageContentStream(document, fresh);
  }

  /// Moves down; begins a sheet where less than `needed` is left on this one.
  void advance(float by, float needed) throws IOException {
    down += by;
    if (down + needed > HEIGHT - MARGIN) {
      next();
    }
  }

  /// Begins a sheet.
  void next() throws IOException {
    page.close();
    page = sheet();
  }

  /// Draws a piece of text of one line on the present height, made smaller where it is longer than
  /// its width.
  void text(String text, float start, float width, float size) throws IOException {
    var shown = displayable(text);
    if (shown.isBlank()) {
      return;
    }
    var layout = layout(shown, size);
    var fit = layout.getAdvance() > width ? size * width / layout.getAdvance() : size;
    var fitted = layout(shown, fit);
    float x = rightToLeft ? MARGIN + WIDTH - start - fitted.getAdvance() : MARGIN + start;
    float y = HEIGHT - down - size;
    outline(fitted, x, y);
    invisible(shown, x, y, fit);
  }

  /// A name that keeps its own direction, whatever stands beside it (UAX 9, isolates).
  static String isolated(String name) {
    return name.isBlank() ? name : FIRST_STRONG + name.replaceAll("\\p{Cf}", "") + POP;
  }

  private TextLayout layout(String text, float size) {
    var attributed = new AttributedString(text);
    attributed.addAttributes(
        Map.of(
            TextAttribute.FONT,
            FACE.deriveFont(size),
            TextAttribute.RUN_DIRECTION,
            rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR),
        0,
        text.length());
    return new TextLayout(attributed.getIterator(), PLAIN);
  }

  private void outline(TextLayout layout, float x, float y) throws IOException {
    var place = new AffineTransform(1, 0, 0, -1, x, y);
    var at = new float[6];
    float fromX = 0;
    float fromY = 0;
    for (var path = layout.getOutline(place).getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> {
          page.curveTo(
              fromX + 2 * (at[0] - fromX) / 3,
              fromY + 2 * (at[1] - fromY) / 3,
              at[2] + 2 * (at[0] - at[2]) / 3,
              at[3] + 2 * (at[1] - at[3]) / 3,
              at[2],
              at[3]);
          at[0] = at[2];
          at[1] = at[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
          at[0] = at[4];
          at[1] = at[5];
        }
        default -> page.closePath();
      }
      fromX = at[0];
      fromY = at[1];
    }
    page.fill();
  }

  private void invisible(String text, float x, float y, float size) throws IOException {
    page.beginText();
    page.setRenderingMode(RenderingMode.NEITHER);
    page.setFont(hidden, size);
    page.newLineAtOffset(x, y);
    page.showText(leftToRight(text));
    page.setRenderingMode(RenderingMode.FILL);
    page.endText();
  }

  private String leftToRight(String text) {
    var level = rightToLeft ? Bidi.RTL : Bidi.LTR;
    return new Bidi(text, level).writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
  }

  /// A hairline across the sheet.
  void rule() throws IOException {
    page.setLineWidth(0.4f);
    page.moveTo(MARGIN, HEIGHT - down);
    page.lineTo(MARGIN + WIDTH, HEIGHT - down);
    page.stroke();
  }

  void write(OutputStream out) throws IOException {
    page.close();
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /// Without what the face has no glyph for; any white space is a blank.
  private static String displayable(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            shown.append(' ');
          } else if (letter == FIRST_STRONG || letter == POP) {
            shown.appendCodePoint(letter);
          } else if (FACE.canDisplay(letter) && Character.getType(letter) != Character.FORMAT) {
            shown.appendCodePoint(letter);
          }
        });
    return shown.toString();
  }

  private static byte[] bytes() {
    try (InputStream file = Paper.class.getResourceAsStream("Amiri-Regular.ttf")) {
      if (file == null) {
        throw new IllegalStateException("The program has no Amiri-Regular.ttf");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Font face() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(AMIRI));
    } catch (FontFormatException | IOException broken) {
      throw new IllegalStateException("Amiri-Regular.ttf cannot be read", broken);
    }
  }
}
