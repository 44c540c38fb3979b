package org.tansiq.desk.assembly.outputs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Words;

/// An agenda as a calendar that others subscribe to (RFC 5545): a meeting keeps its UID for ever,
/// its SEQUENCE moves with each change, and what is cancelled says so, so that calendars take it
/// out.
public final class CalendarFeed {

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();

  private CalendarFeed() {}

  /// The whole file.
  public static String of(Agenda agenda, Words words) {
    var feed = new CalendarFeed();
    feed.line("BEGIN:VCALENDAR");
    feed.line("VERSION:2.0");
    feed.line("PRODID:-//Tansiq//Assembly//EN");
    feed.line("CALSCALE:GREGORIAN");
    feed.line("METHOD:PUBLISH");
    feed.text("NAME", agenda.name());
    feed.text("X-WR-CALNAME", agenda.name());
    feed.line("REFRESH-INTERVAL;VALUE=DURATION:PT15M");
    for (var entry : agenda.entries()) {
      feed.event(entry, words);
    }
    feed.line("END:VCALENDAR");
    return feed.out.toString();
  }

  private void event(Agenda.Entry entry, Words words) {
    line("BEGIN:VEVENT");
    line("UID:" + entry.request() + "@tansiq");
    line("SEQUENCE:" + entry.sequence());
    line("DTSTAMP:" + stamp(entry.changedAt()));
    line("LAST-MODIFIED:" + stamp(entry.changedAt()));
    line("DTSTART:" + stamp(entry.from()));
    line("DTEND:" + stamp(entry.to()));
    text("SUMMARY", entry.what());
    text("LOCATION", place(entry));
    if (!entry.topics().isEmpty() || !entry.interpreter().isEmpty()) {
      text("DESCRIPTION", description(entry, words));
    }
    line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
    line("END:VEVENT");
  }

  private static String place(Agenda.Entry entry) {
    return entry.zone().isEmpty() ? entry.room() : entry.room() + ", " + entry.zone();
  }

  private static String description(Agenda.Entry entry, Words words) {
    var topics =
        entry.topics().stream()
            .map(topic -> words.text("topic." + topic))
            .collect(Collectors.joining(words.text("list.and")));
    return List.of(topics, entry.interpreter()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String stamp(Instant moment) {
    return STAMP.format(moment);
  }

  private void text(String name, String value) {
    line(
        name
            + ":"
            + value
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n"));
  }

  /// Folded after 75 bytes and never inside a letter (RFC 5545, 3.1).
  private void line(String text) {
    var length = 0;
    for (var at = 0; at < text.length(); ) {
      var letter = text.codePointAt(at);
      var bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_LINE) {
        out.append("\r\n ");
        length = 1;
      }
      out.appendCodePoint(letter);
      length += bytes;
      at += Character.charCount(letter);
    }
    out.append("\r\n");
  }
}
