package org.tansiq.documents;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Turns the placed glyphs of a PDF into running text: lines joined to paragraphs, words broken at
/// a line's end joined, the letter shapes of Arabic (presentation forms) folded to letters.
final class PdfText extends PDFTextStripper {

  private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{IsLatin})-\\n(?=\\p{Ll})");
  private static final Pattern LINE_END = Pattern.compile("(?<!\\n)\\n(?!\\n)");
  private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern PRESENTATION = Pattern.compile("[\\uFB00-\\uFDFF\\uFE70-\\uFEFC]+");

  private final Job job;
  private final Kept kept;
  private int blankPages;
  private int glyphs;

  PdfText(Job job) {
    this.job = job;
    this.kept = new Kept(job.limits().characters());
    setLineSeparator("\n");
    setParagraphEnd("\n\n");
    setPageEnd("\n\n");
    setDropThreshold(1.6f);
  }

  String read(PDDocument pdf) throws IOException {
    try {
      writeText(pdf, kept);
    } catch (Enough e) {
      // The text is as long as may be kept; the common checks cut it and say so.
    }
    String text = folded(kept.text.toString());
    text = MANY_LINES.matcher(text).replaceAll("\n\n");
    text = BROKEN_WORD.matcher(text).replaceAll("");
    return LINE_END.matcher(text).replaceAll(" ").strip();
  }

  int blankPages() {
    return blankPages;
  }

  private static String folded(String text) {
    return PRESENTATION
        .matcher(text)
        .replaceAll(shapes -> Normalizer.normalize(shapes.group(), Normalizer.Form.NFKC));
  }

  @Override
  protected void endPage(PDPage page) {
    job.check();
    blankPages += glyphs == 0 ? 1 : 0;
    glyphs = 0;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    job.check();
    glyphs += text.getUnicode().isBlank() ? 0 : 1;
    super.processTextPosition(text);
  }

  /// The end of reading for a text that is long enough.
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Kept extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    Kept(int limit) {
      this.limit = limit;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      text.append(chars, from, length);
      if (text.length() > limit * 1.2) {
        throw new Enough();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
