package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.ENDS_EARLY;
import static org.tansiq.documents.Warning.Code.PAGES_WITHOUT_TEXT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Reads the text layer of a PDF, Arabic in the order it is spoken.
///
/// Nothing is drawn and no image decoded. Pages without text are reported: they may be scans.
final class PdfFile implements Format {

  /// PDFBox tells each oddity it mends, at length; the opening says what matters of it.
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    FontMappers.set(new BuiltInFonts());
    MeteredFilter.install();
  }

  @Override
  public Draft read(Job job) throws IOException {
    return ScopedValue.where(MeteredFilter.READING, job).call(() -> opened(job));
  }

  private static Draft opened(Job job) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(job.bytes())) {
      return draft(pdf, job);
    } catch (InvalidPasswordException e) {
      throw new Refused(Refusal.Code.PASSWORD_PROTECTED, Kind.PDF);
    }
  }

  private static Draft draft(PDDocument pdf, Job job) throws IOException {
    PdfText stripper = new PdfText(job);
    String text = stripper.read(pdf);
    int pages = pdf.getNumberOfPages();
    if (text.isBlank()) {
      throw pages == 0
          ? new Refused(Refusal.Code.DAMAGED, Kind.PDF)
          : new Refused(Refusal.Code.NO_TEXT_LAYER, pages);
    }
    List<Warning> warnings = new ArrayList<>();
    if (stripper.blankPages() > 0) {
      warnings.add(Warning.of(PAGES_WITHOUT_TEXT, stripper.blankPages(), pages));
    }
    if (!endsAsPdf(job.bytes())) {
      warnings.add(Warning.of(ENDS_EARLY, Kind.PDF));
    }
    String title = Optional.ofNullable(pdf.getDocumentInformation().getTitle()).orElse("");
    return Draft.of(text, "UTF-8", Origin.titled(title), warnings);
  }

  /// `%%EOF` stands in the last kilobyte (ISO 32000-1, 7.5.5 and note 19 of annex H).
  private static boolean endsAsPdf(byte[] bytes) {
    int from = Math.max(0, bytes.length - 1_024);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }
}
