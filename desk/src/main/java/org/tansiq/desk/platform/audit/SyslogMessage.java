package org.tansiq.desk.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/// One message of syslog (RFC 5424): an audit log's notice with its values as structured data.
///
/// @param id what sort of message it is, such as an act's code
record SyslogMessage(Instant at, String host, String id, Map<String, String> values, String text) {

  /// Facility 13 (log audit), severity 5 (notice).
  private static final int PRIORITY = 13 * 8 + 5;

  /// The number kept for examples (RFC 5612), because the house has none of its own.
  private static final String NAME = "tansiq@32473";

  private static final int LONGEST_ID = 32;

  /// As it is sent; the length in octets goes before it (RFC 5425, section 4.3).
  String line() {
    var data =
        values.entrySet().stream()
            .map(value -> " " + value.getKey() + "=\"" + escaped(value.getValue()) + "\"")
            .collect(Collectors.joining("", "[" + NAME, "]"));
    return "<%d>1 %s %s tansiq - %s %s%s"
        .formatted(
            PRIORITY,
            at.truncatedTo(ChronoUnit.MICROS),
            host,
            id.substring(0, Math.min(LONGEST_ID, id.length())),
            data,
            text.isEmpty() ? "" : " \uFEFF" + text);
  }

  private static String escaped(String value) {
    return value.replaceAll("([\"\\\\\\]])", "\\\\$1").replaceAll("\\p{Cntrl}", " ");
  }
}
