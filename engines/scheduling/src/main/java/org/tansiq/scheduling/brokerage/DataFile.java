package org.tansiq.scheduling.brokerage;

import static org.tansiq.scheduling.Refusal.Code.OUT_OF_RANGE;
import static org.tansiq.scheduling.Refusal.Code.TOO_LARGE;
import static org.tansiq.scheduling.Refusal.Code.WITH_ONESELF;
import static org.tansiq.scheduling.Refusal.Code.WRONG_COUNT;
import static org.tansiq.scheduling.Refusal.Code.WRONG_KIND;
import static org.tansiq.scheduling.Refusal.Code.WRONG_ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tansiq.scheduling.Refused;

/// Reads a brokerage event from the `.dzn` files of the public benchmark.
///
/// Fields that repeat what others say (`meetingsxBusiness`, `nMeetingsBusiness`) are passed over;
/// older files write `fixat` for `fixed`. A name that looks like a missing field's is refused, any
/// other foreign field is passed over and noted.
public final class DataFile {

  private static final int MOST_PARTICIPANTS = 20_000;
  private static final int MOST_SLOTS = 500;
  private static final int MOST_CHOICES = 2_000_000;

  /// The event, and what was passed over.
  public record Read(Brokerage brokerage, List<String> notes) {
    public Read {
      notes = List.copyOf(notes);
    }
  }

  private final KnownFields fields;
  private final int participants;
  private final int slots;

  private DataFile(KnownFields fields) {
    this.fields = fields;
    this.participants = fields.size("nBusiness", 0, MOST_PARTICIPANTS);
    this.slots = fields.size("nTotalSlots", 1, MOST_SLOTS);
  }

  /// The event the text describes; refused with the line where it describes none.
  public static Read read(String text) {
    var fields = new KnownFields(Fields.of(text));
    var notes = fields.foreign();
    return new Read(new DataFile(fields).event(), notes);
  }

  private Brokerage event() {
    int tables = fields.size("nTables", 0, Integer.MAX_VALUE);
    int morning = fields.has("nMorningSlots") ? fields.size("nMorningSlots", 0, slots) : slots;
    var rows = rows();
    if ((long) rows.size() * slots > MOST_CHOICES) {
      throw new Refused(TOO_LARGE, rows.size() + " meetings × " + slots + " slots", MOST_CHOICES);
    }
    var fixed = fixed(rows.size());
    var after = precedences(rows.size());
    var meetings = new ArrayList<Meeting>();
    for (int m = 0; m < rows.size(); m++) {
      meetings.add(meeting(m + 1, rows.get(m), fixed.get(m), after.get(m)));
    }
    return new Brokerage(tables, slots, morning, meetings, forbidden());
  }

  private Meeting meeting(int number, Value.Row row, int fixed, SortedSet<Integer> after) {
    if (row.of().size() != 3) {
      throw new Refused(WRONG_ROW, row.line(), row.of().size());
    }
    int first = participant(number, row, 0);
    int second = participant(number, row, 1);
    int session = number(row, 2);
    if (session < 1 || session > 3) {
      var what = "the session of meeting " + number;
      throw new Refused(
          OUT_OF_RANGE, row.line(), what, session, 1, 3, "a column missing: that row");
    }
    if (first == second) {
      throw new Refused(WITH_ONESELF, row.line(), number, first);
    }
    return new Meeting(first, second, Session.numbered(session), fixed, after, row.line());
  }

  private int participant(int meeting, Value.Row row, int column) {
    int number = number(row, column);
    if (number < 1 || number > participants) {
      var what = "a participant of meeting " + meeting;
      throw new Refused(OUT_OF_RANGE, row.line(), what, number, 1, participants, "nBusiness");
    }
    return number;
  }

  private static int number(Value.Row row, int column) {
    if (row.of().get(column) instanceof Value.Number(int number, int _)) {
      return number;
    }
    throw new Refused(WRONG_KIND, row.line(), "requested", "rows of three numbers");
  }

  /// The rows of the table, or of a flat list of three numbers a meeting.
  private List<Value.Row> rows() {
    var field = fields.required("requested", "[| 1, 2, 3 | 1, 3, 3 |]");
    var rows =
        switch (field.value()) {
          case Value.Table table -> table.of();
          case Value.Row(List<Value> flat, int _) when flat.stream().allMatch(this::isRow) ->
              flat.stream().map(Value.Row.class::cast).toList();
          case Value.Row(List<Value> flat, int _) -> inThrees(flat);
          case Value.Number _, Value.Numbers _, Value.Foreign _ ->
              throw new Refused(
                  WRONG_KIND, field.line(), "requested", "a table [| 1, 2, 3 | 1, 3, 3 |]");
        };
    int count = fields.size("nMeetings", 0, Integer.MAX_VALUE);
    if (rows.size() != count) {
      throw new Refused(WRONG_COUNT, field.line(), "requested", rows.size(), "nMeetings", count);
    }
    return rows;
  }

  private boolean isRow(Value value) {
    return value instanceof Value.Row;
  }

  private static List<Value.Row> inThrees(List<Value> flat) {
    var rows = new ArrayList<Value.Row>();
    for (int from = 0; from < flat.size(); from += 3) {
      var three = flat.subList(from, Math.min(from + 3, flat.size()));
      rows.add(new Value.Row(List.copyOf(three), three.getFirst().line()));
    }
    return rows;
  }

  private List<Integer> fixed(int meetings) {
    var name = fields.has("fixed") || !fields.has("fixat") ? "fixed" : "fixat";
    var shape = new KnownFields.Shape(meetings, "nMeetings", slots, "nTotalSlots");
    return fields.numbers(name, shape);
  }

  private List<SortedSet<Integer>> precedences(int meetings) {
    var shape = new KnownFields.Shape(meetings, "nMeetings", meetings, "nMeetings");
    return fields.sets("precedences", shape);
  }

  private List<SortedSet<Integer>> forbidden() {
    var shape = new KnownFields.Shape(participants, "nBusiness", slots, "nTotalSlots");
    return fields.sets("forbidden", shape).stream().<SortedSet<Integer>>map(TreeSet::new).toList();
  }
}
