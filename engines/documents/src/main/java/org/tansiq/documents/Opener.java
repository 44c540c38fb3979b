package org.tansiq.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens a file of unknown kind and honesty: text comes out, or the reason why not.
///
/// Nothing a file holds makes this throw, run, fetch or write anything. Libraries are loaded by the
/// first file that needs them, so plain text costs no start-up time.
public final class Opener {

  private Opener() {}

  /// The opener for every kind the house reads.
  public static Opener standard() {
    return new Opener();
  }

  /// Opens a regular file; its size is looked at before a byte is read.
  public Opening open(FileName name, Path file, Limits limits) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return Refusal.of(Refusal.Code.NOT_A_FILE);
      }
      long size = Files.size(file);
      if (size > limits.bytes()) {
        return tooLarge(size, limits);
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        return open(name, bytes, limits);
      }
    } catch (IOException | SecurityException e) {
      return Refusal.of(Refusal.Code.UNREADABLE, e.getClass().getSimpleName());
    }
  }

  /// Reads no more than the limit from the stream; leaves closing it to the caller.
  public Opening open(FileName name, InputStream source, Limits limits) {
    try {
      byte[] bytes = source.readNBytes((int) limits.bytes() + 1);
      return open(name, bytes, limits);
    } catch (IOException e) {
      return Refusal.of(Refusal.Code.UNREADABLE, e.getClass().getSimpleName());
    }
  }

  /// Opens a file already in memory.
  public Opening open(FileName name, byte[] bytes, Limits limits) {
    if (bytes.length > limits.bytes()) {
      return tooLarge(bytes.length, limits);
    }
    Deadline deadline = Deadline.in(limits.time());
    return Watch.over(() -> read(new Job(bytes, limits, deadline, 0)), deadline);
  }

  private static Refusal tooLarge(long size, Limits limits) {
    return Refusal.of(
        Refusal.Code.TOO_LARGE, Limits.megabytes(size), Limits.megabytes(limits.bytes()));
  }

  /// Opens on the calling thread; attachments come here, since their carrier is already watched.
  static Opening read(Job job) {
    if (job.bytes().length == 0) {
      return Refusal.of(Refusal.Code.EMPTY);
    }
    try {
      Optional<Kind> kind = Recognition.byMagic(job.bytes());
      return kind.isPresent() ? parsed(job, kind.get(), format(kind.get())) : text(job);
    } catch (Refused refused) {
      return refused.refusal();
    }
  }

  private static Opening text(Job job) {
    Decoded decoded = Encodings.decode(job.bytes(), HtmlPage.declaredEncoding(job.bytes()));
    return Recognition.html(decoded.text())
        ? parsed(job, Kind.HTML, _ -> HtmlPage.draft(decoded, job))
        : parsed(job, Kind.TEXT, _ -> PlainText.draft(decoded));
  }

  private static Opening parsed(Job job, Kind kind, Format format) {
    try {
      return Finishing.of(job, kind, format.read(job));
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Parsers of hostile input fail in every way there is; after the deadline that is its cause.
      job.check();
      throw new Refused(Refusal.Code.DAMAGED, kind);
    }
  }

  private static Format format(Kind kind) {
    return switch (kind) {
      case PDF -> new PdfFile();
      case DOCX -> ZippedXml.word();
      case ODT -> ZippedXml.openDocument();
      case RTF -> new RichText();
      case EMAIL -> new Mail();
      case TEXT, HTML -> throw new IllegalStateException("told apart by their text: " + kind);
    };
  }
}
