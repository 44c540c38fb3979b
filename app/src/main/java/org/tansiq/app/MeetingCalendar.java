package org.tansiq.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The meetings of one delegation as an iCalendar (RFC 5545), in UTC so that no reader needs our
/// time zone; a meeting keeps its UID from plan to plan.
final class MeetingCalendar {

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private final ZoneId zone;
  private final String stamp;

  MeetingCalendar(String name, ZoneId zone, Instant now) {
    this.zone = zone;
    this.stamp = STAMP.format(now);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Tansiq//Assembly//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
  }

  /// One meeting.
  record Event(String uid, LocalDateTime from, int minutes, String summary, String place) {}

  void add(Event event) {
    var from = event.from().atZone(zone).toInstant();
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid()));
    line("DTSTAMP:" + stamp);
    line("SEQUENCE:0");
    line("DTSTART:" + STAMP.format(from));
    line("DTEND:" + STAMP.format(from.plusSeconds(60L * event.minutes())));
    line("SUMMARY:" + escaped(event.summary()));
    line("LOCATION:" + escaped(event.place()));
    line("END:VEVENT");
  }

  byte[] written() {
    line("END:VCALENDAR");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /// Folded after 75 bytes, never inside a letter.
  private void line(String line) {
    int length = 0;
    for (int at = 0; at < line.length(); ) {
      var letter = Character.toString(line.codePointAt(at));
      int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_LINE) {
        text.append("\r\n ");
        length = 1;
      }
      text.append(letter);
      length += bytes;
      at += letter.length();
    }
    text.append("\r\n");
  }
}
