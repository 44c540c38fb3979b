package org.tansiq.scheduling.brokerage;

import java.util.SortedSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Writes an event as the `.dzn` text that `DataFile` reads.
public final class DataText {

  private DataText() {}

  public static String of(Brokerage event) {
    var rows =
        event.meetings().stream()
            .map(m -> "%d, %d, %d".formatted(m.first(), m.second(), m.session().number()))
            .collect(Collectors.joining("\n| ", "[| ", " |]"));
    var forbidden = event.forbidden().stream().map(DataText::set).collect(listed());
    var fixed = event.meetings().stream().map(m -> String.valueOf(m.fixed())).collect(listed());
    var after = event.meetings().stream().map(m -> set(m.after())).collect(listed());
    return """
    nBusiness = %d;
    nMeetings = %d;
    nTables = %d;
    nTotalSlots = %d;
    nMorningSlots = %d;
    requested = %s;
    forbidden = %s;
    fixed = %s;
    precedences = %s;
    """
        .formatted(
            event.participants(),
            event.meetings().size(),
            event.tables(),
            event.slots(),
            event.morningSlots(),
            rows.equals("[|  |]") ? "[| |]" : rows,
            forbidden,
            fixed,
            after);
  }

  private static Collector<CharSequence, ?, String> listed() {
    return Collectors.joining(", ", "[", "]");
  }

  private static String set(SortedSet<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
  }
}
