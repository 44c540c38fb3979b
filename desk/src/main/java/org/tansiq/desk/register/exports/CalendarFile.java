package org.tansiq.desk.register.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/// An iCalendar (RFC 5545) of days: the same record has the same UID in every file, so that reading
/// one again changes events instead of doubling them. Rows without a day are left out.
public final class CalendarFile<T> implements RowFile<T> {

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Function<T, Optional<Event>> events;
  private final OutputStream out;
  private final String stamp;

  /// Begins the calendar.
  ///
  /// @param now the moment the file is made
  public CalendarFile(Function<T, Optional<Event>> events, Instant now, OutputStream out)
      throws IOException {
    this.events = events;
    this.out = out;
    this.stamp = STAMP.format(now);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Tansiq//Register//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
  }

  @Override
  public void write(T row) throws IOException {
    var event = events.apply(row);
    if (event.isPresent()) {
      write(event.get());
    }
  }

  private void write(Event event) throws IOException {
    line("BEGIN:VEVENT");
    line("UID:" + event.uid());
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + day(event.from()));
    line("DTEND;VALUE=DATE:" + day(event.to().plusDays(1)));
    line("SUMMARY:" + escaped(event.summary()));
    if (!event.place().isEmpty()) {
      line("LOCATION:" + escaped(event.place()));
    }
    if (!event.categories().isEmpty()) {
      line("CATEGORIES:" + event.categories());
    }
    line("STATUS:" + (event.confirmed() ? "CONFIRMED" : "TENTATIVE"));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /// Writes a line, folded after 75 bytes and never inside a letter (RFC 5545, 3.1).
  private void line(String text) throws IOException {
    var folded = new StringBuilder();
    var length = 0;
    for (var at = 0; at < text.length(); ) {
      var letter = text.codePointAt(at);
      var bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_LINE) {
        folded.append("\r\n ");
        length = 1;
      }
      folded.appendCodePoint(letter);
      length += bytes;
      at += Character.charCount(letter);
    }
    out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    line("END:VCALENDAR");
    out.flush();
  }

  /// What a calendar shows of a row.
  ///
  /// @param uid the same for the same record for ever
  /// @param to the last day, included
  /// @param categories words of letters and hyphens, separated by commas
  public record Event(
      String uid,
      LocalDate from,
      LocalDate to,
      String summary,
      String place,
      String categories,
      boolean confirmed) {}
}
