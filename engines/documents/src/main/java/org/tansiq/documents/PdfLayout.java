package org.tansiq.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Joins the lines of pages to paragraphs, which a PDF does not mark.
///
/// A paragraph ends where the eye sees it end: a wider gap, another size of letters, a line that
/// stops short, an indent, or a full page that ends a sentence.
final class PdfLayout {

  private static final int NEIGHBOURS = 5;
  private static final float WIDER = 1.25f;
  private static final float OTHER_SIZE = 1.12f;
  private static final float SHORT = 0.65f;
  private static final float SOMEWHAT_SHORT = 0.88f;
  private static final float INDENT = 1.2f;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟:;؛…][\\s»”\")\\]]*$");
  private static final Pattern BROKEN_WORD = Pattern.compile("\\p{IsLatin}-$");

  private final List<PdfLine> lines;
  private final float pitch;
  private final boolean mirrored;

  private PdfLayout(List<PdfLine> lines) {
    this.lines = lines;
    this.pitch = pitch(lines);
    this.mirrored =
        lines.stream().mapToInt(line -> unbalanced(line.text())).sum()
            > lines.stream().mapToInt(line -> unbalanced(line.mirrored())).sum();
  }

  static String text(List<PdfLine> all) {
    List<PdfLine> lines = all.stream().filter(line -> !line.text().isBlank()).toList();
    return lines.isEmpty() ? "" : new PdfLayout(lines).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder(words(0));
    for (int i = 1; i < lines.size(); i++) {
      String words = words(i);
      if (endsParagraph(i - 1)) {
        text.append("\n\n");
      } else if (BROKEN_WORD.matcher(words(i - 1)).find()
          && Character.isLowerCase(words.charAt(0))) {
        text.setLength(text.length() - 1);
      } else {
        text.append(' ');
      }
      text.append(words);
    }
    return text.toString();
  }

  private String words(int i) {
    return mirrored ? lines.get(i).mirrored() : lines.get(i).text();
  }

  private boolean endsParagraph(int i) {
    PdfLine.Box here = lines.get(i).box();
    PdfLine.Box next = lines.get(i + 1).box();
    float ratio = here.size() / next.size();
    if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) {
      return true;
    }
    boolean sentence = SENTENCE_END.matcher(words(i)).find();
    float widest = widest(i);
    if (here.width() < widest * (sentence ? SOMEWHAT_SHORT : SHORT)) {
      return true;
    }
    float step = next.base() - here.base();
    boolean jumped = next.page() != here.page() || step <= 0;
    return jumped ? sentence : step > pitch * WIDER || indented(i + 1);
  }

  /// The line begins further in than the line above and the line below it.
  private boolean indented(int i) {
    float above = inset(i - 1, i);
    boolean last =
        i + 1 >= lines.size() || lines.get(i + 1).box().page() != lines.get(i).box().page();
    float least = lines.get(i).box().size() * INDENT;
    return above > least && (last || inset(i + 1, i) > least);
  }

  private float inset(int from, int to) {
    PdfLine.Box outer = lines.get(from).box();
    PdfLine.Box inner = lines.get(to).box();
    return lines.get(to).rightToLeft()
        ? outer.right() - inner.right()
        : inner.left() - outer.left();
  }

  private float widest(int i) {
    float widest = 0;
    int to = Math.min(lines.size() - 1, i + NEIGHBOURS);
    for (int j = Math.max(0, i - NEIGHBOURS); j <= to; j++) {
      if (lines.get(j).box().page() == lines.get(i).box().page()) {
        widest = Math.max(widest, lines.get(j).box().width());
      }
    }
    return widest;
  }

  /// The usual distance of two lines: the median of the steps down.
  private static float pitch(List<PdfLine> lines) {
    double[] steps =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).box().page() == lines.get(i - 1).box().page())
            .mapToDouble(i -> lines.get(i).box().base() - lines.get(i - 1).box().base())
            .filter(step -> step > 0)
            .sorted()
            .toArray();
    return steps.length == 0 ? Float.MAX_VALUE : (float) steps[(steps.length - 1) / 2];
  }

  private static int unbalanced(String line) {
    int depth = 0;
    int wrong = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("([{«".indexOf(c) >= 0) {
        depth++;
      } else if (")]}»".indexOf(c) >= 0 && --depth < 0) {
        wrong++;
        depth = 0;
      }
    }
    return wrong + depth;
  }
}
