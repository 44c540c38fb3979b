package org.tansiq.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the glyphs of a PDF line by line.
///
/// PDFBox finds the glyphs and the lines; order within a line and paragraphs are ours, since PDFBox
/// trusts the order of drawing, which for Arabic differs from one producer to the next.
final class PdfText extends PDFTextStripper {

  private final Job job;
  private final List<PdfLine> lines = new ArrayList<>();
  private List<TextPosition> line = new ArrayList<>();
  private int glyphs;
  private int glyphsOnPage;
  private int blankPages;

  PdfText(Job job) {
    this.job = job;
  }

  String read(PDDocument pdf) throws IOException {
    try {
      writeText(pdf, Writer.nullWriter());
    } catch (Enough e) {
      endLine();
    }
    return PdfLayout.text(lines);
  }

  int blankPages() {
    return blankPages;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    job.check();
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    line.addAll(positions);
    glyphs += positions.size();
    glyphsOnPage += text.isBlank() ? 0 : positions.size();
    if (glyphs > job.limits().characters()) {
      throw new Enough();
    }
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
    blankPages += glyphsOnPage == 0 ? 1 : 0;
    glyphsOnPage = 0;
  }

  private void endLine() {
    if (!line.isEmpty()) {
      job.check();
      lines.add(PdfLine.of(line, getCurrentPageNo()));
      line = new ArrayList<>();
    }
  }

  /// The end of reading for a text that is as long as may be kept.
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
