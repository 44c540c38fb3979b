package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.ATTACHMENTS_LEFT_OUT;
import static org.tansiq.documents.Warning.Code.ENDS_EARLY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Reads a message (RFC 5322, MIME): its text, and each attachment opened as a file of its own.
///
/// The plain text wins over the HTML that says the same; a message has one or the other.
final class Mail implements Format {

  private static final MimeConfig GUARDED =
      MimeConfig.custom()
          .setMaxLineLen(1_000_000)
          .setMaxHeaderLen(100_000)
          .setMaxHeaderCount(1_000)
          .setStrictParsing(false)
          .build();

  private static final int DEEPEST = 50;

  private final List<String> plain = new ArrayList<>();
  private final List<String> html = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private String encoding = "US-ASCII";
  private String subject = "";
  private String sender = "";
  private String date = "";
  private MailPart part = MailPart.NONE;
  private int depth;
  private int leftOut;

  @Override
  public Draft read(Job job) throws IOException {
    MimeTokenStream stream = new MimeTokenStream(GUARDED);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(job.bytes()));
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        job.check();
        step(state, stream, job);
      }
    } catch (MimeException | IOException e) {
      if (plain.isEmpty() && html.isEmpty()) {
        throw new Refused(Refusal.Code.DAMAGED, Kind.EMAIL);
      }
      warnings.add(Warning.of(ENDS_EARLY, Kind.EMAIL));
    }
    if (leftOut > 0) {
      warnings.add(Warning.of(ATTACHMENTS_LEFT_OUT, leftOut, job.limits().attachments()));
    }
    List<String> texts = plain.stream().anyMatch(text -> !text.isBlank()) ? plain : html;
    return new Draft(String.join("\n\n", texts), encoding, origin(), warnings, attachments);
  }

  private void step(EntityState state, MimeTokenStream stream, Job job) throws IOException {
    switch (state) {
      case T_START_HEADER -> part = MailPart.NONE;
      case T_FIELD -> field(stream.getField());
      case T_START_MULTIPART -> deeper();
      case T_END_MULTIPART -> depth--;
      case T_BODY -> body(stream, job);
      default -> {}
    }
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new Refused(Refusal.Code.TOO_DEEP, DEEPEST);
    }
  }

  private void field(Field field) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "subject" -> subject = subject.isEmpty() ? decoded(field.getBody()) : subject;
      case "from" -> sender = sender.isEmpty() ? decoded(field.getBody()) : sender;
      case "date" -> date = date.isEmpty() ? String.valueOf(field.getBody()).strip() : date;
      case "content-type" -> part = part.typed(field);
      case "content-disposition" -> part = part.disposed(field);
      default -> {}
    }
  }

  static String decoded(String header) {
    String unfolded = header.replaceAll("\\r?\\n[ \\t]+", " ").strip();
    return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
  }

  private void body(MimeTokenStream stream, Job job) throws IOException {
    byte[] content = stream.getDecodedInputStream().readAllBytes();
    String type = String.valueOf(stream.getBodyDescriptor().getMimeType());
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (part.attached() || !text) {
      attached(content, type, job);
      return;
    }
    Decoded decoded = Encodings.decode(content, part.charset());
    encoding = decoded.encoding();
    if (type.equals("text/html")) {
      html.add(HtmlPage.draft(decoded, job).text());
    } else {
      plain.add(decoded.text().strip());
    }
  }

  private void attached(byte[] content, String type, Job job) {
    if (attachments.size() >= job.limits().attachments()) {
      leftOut++;
      return;
    }
    FileName name = new FileName(part.name().isBlank() ? type.replace('/', '-') : part.name());
    Opening opening =
        job.depth() >= job.limits().depth()
            ? Refusal.of(Refusal.Code.TOO_DEEP, job.limits().depth())
            : Opener.read(job.attachment(content));
    attachments.add(new Attachment(name, opening));
  }

  private Origin origin() {
    return new Origin(
        Optional.of(subject).filter(text -> !text.isBlank()),
        Optional.of(sender).filter(text -> !text.isBlank()),
        Optional.empty(),
        sentOn());
  }

  /// RFC 5322 dates, without the remark in brackets that many senders add.
  private Optional<LocalDate> sentOn() {
    try {
      String plainDate = date.replaceAll("\\s*\\([^)]*\\)\\s*$", "");
      return Optional.of(
          ZonedDateTime.parse(plainDate, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
