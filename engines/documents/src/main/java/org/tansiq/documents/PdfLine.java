package org.tansiq.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/// A line of a PDF page in the order it is read, with its place on the page in points.
///
/// Glyphs are put in order from left to right as they are seen, then turned to reading order by the
/// inverse of the bidirectional algorithm (UAX #9; ICU's *inverse like direct*). Brackets in
/// right-to-left text are kept in both directions: some producers write the character meant, others
/// the shape drawn, and only the whole document shows which.
record PdfLine(String text, String mirrored, boolean rightToLeft, Box box) {

  /// Where the line stands: the page, its baseline from the top, its two ends and its letters'
  /// size.
  record Box(int page, float base, float left, float right, float size) {
    float width() {
      return right - left;
    }
  }

  /// A glyph with the marks that stand on it; `text` in reading order.
  private record Glyph(String text, float left, float right) {
    Glyph marked(String mark) {
      return new Glyph(text + mark, left, right);
    }

    float middle() {
      return (left + right) / 2;
    }
  }

  private static final Pattern NAME_AND_NUMBER = Pattern.compile("(?<=\\p{IsLatin}[ /-])[0-9]+");

  static PdfLine of(List<TextPosition> positions, int page) {
    List<Glyph> glyphs = spaced(positions);
    boolean rightToLeft = rightToLeft(glyphs);
    Bidi bidi = bidi(glyphs, rightToLeft);
    StringBuilder text = new StringBuilder();
    StringBuilder mirrored = new StringBuilder();
    for (int index : bidi.getVisualMap()) {
      String glyph = glyphs.get(index).text();
      text.append(glyph);
      mirrored.append((bidi.getLevelAt(index) & 1) == 1 ? mirror(glyph) : glyph);
    }
    return new PdfLine(
        text.toString().strip(), mirrored.toString().strip(), rightToLeft, box(positions, page));
  }

  private static Box box(List<TextPosition> positions, int page) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float size = 0;
    for (TextPosition position : positions) {
      if (!position.getUnicode().isBlank()) {
        left = Math.min(left, position.getXDirAdj());
        right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
        size = Math.max(size, position.getFontSizeInPt());
      }
    }
    return new Box(page, positions.getFirst().getYDirAdj(), left, right, size);
  }

  /// The glyphs from left to right, with the spaces that the producer left as gaps.
  private static List<Glyph> spaced(List<TextPosition> positions) {
    List<Glyph> ordered = marked(positions);
    double gap = leastGap(positions);
    List<Glyph> spaced = new ArrayList<>();
    for (Glyph glyph : ordered) {
      if (!spaced.isEmpty()) {
        Glyph last = spaced.getLast();
        boolean apart = glyph.left() - last.right() > gap;
        if (apart && !last.text().isBlank() && !glyph.text().isBlank()) {
          spaced.add(new Glyph(" ", last.right(), glyph.left()));
        }
      }
      spaced.add(glyph);
    }
    return spaced;
  }

  /// A gap that is a space: half a space wide, or three tenths of a letter.
  private static double leastGap(List<TextPosition> positions) {
    double widths = 0;
    double space = Double.MAX_VALUE;
    for (TextPosition position : positions) {
      widths += position.getWidthDirAdj();
      if (position.getWidthOfSpace() > 0) {
        space = Math.min(space, position.getWidthOfSpace());
      }
    }
    return Math.min(space * 0.5, widths / positions.size() * 0.3);
  }

  private static List<Glyph> marked(List<TextPosition> positions) {
    List<Glyph> bases = new ArrayList<>();
    List<Glyph> marks = new ArrayList<>();
    for (TextPosition position : positions) {
      String text = Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFKC);
      float left = position.getXDirAdj();
      Glyph glyph = new Glyph(text, left, left + position.getWidthDirAdj());
      boolean mark =
          !text.isEmpty() && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK;
      if (!text.isEmpty()) {
        (mark ? marks : bases).add(glyph);
      }
    }
    if (bases.isEmpty()) {
      return marks;
    }
    bases.sort(Comparator.comparingDouble(Glyph::left));
    for (Glyph mark : marks) {
      int under = under(mark, bases);
      bases.set(under, bases.get(under).marked(mark.text()));
    }
    return bases;
  }

  private static int under(Glyph mark, List<Glyph> bases) {
    int nearest = 0;
    float distance = Float.MAX_VALUE;
    for (int i = 0; i < bases.size(); i++) {
      float here = Math.abs(bases.get(i).middle() - mark.middle());
      if (here < distance && !bases.get(i).text().isBlank()) {
        nearest = i;
        distance = here;
      }
    }
    return nearest;
  }

  private static boolean rightToLeft(List<Glyph> glyphs) {
    int right = 0;
    int left = 0;
    for (Glyph glyph : glyphs) {
      switch (Character.getDirectionality(glyph.text().codePointAt(0))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> left++;
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            right++;
        default -> {}
      }
    }
    return right > 0 && right * 3 >= left;
  }

  /// One character stands for each glyph, so that a ligature's letters keep their order. A name and
  /// its number (`IGEF 2025`) look the same in either order: the number is taken to follow.
  private static Bidi bidi(List<Glyph> glyphs, boolean rightToLeft) {
    StringBuilder line = new StringBuilder();
    glyphs.forEach(glyph -> line.append(glyph.text().charAt(0)));
    String numbered =
        NAME_AND_NUMBER.matcher(line).replaceAll(number -> "N".repeat(number.group().length()));
    Bidi bidi = new Bidi();
    bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
    bidi.setPara(numbered, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    return bidi;
  }

  private static String mirror(String glyph) {
    return glyph.length() == 1
        ? String.valueOf((char) UCharacter.getMirror(glyph.charAt(0)))
        : glyph;
  }
}
