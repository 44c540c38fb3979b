package org.tansiq.scheduling.brokerage;

import java.util.List;
import java.util.stream.Stream;
import org.tansiq.scheduling.Sentences;

/// Why an event has no schedule at all: a code, which is the key of the message, and its values.
public record Reason(Code code, List<String> values) {

  public Reason {
    values = List.copyOf(values);
  }

  static Reason of(Code code, Object... values) {
    return new Reason(code, Stream.of(values).map(String::valueOf).toList());
  }

  /// What is impossible, with its values, and on a new line what to do.
  public String sentence() {
    return Sentences.filled(code.pattern, values);
  }

  /// The impossibilities that can be said in a sentence.
  public enum Code {
    TABLES(
        "{0} meetings need {0} places, but {1} tables × {2} slots are {3}.\n"
            + "Maybe add a table or a slot, or leave {4} meetings out."),
    NO_SLOT(
        "Meeting {0} ({1} with {2}{3}) has no slot left: its session and the slots both can come"
            + " do not meet.\nMaybe free a slot for one of them."),
    FIXED_FORBIDDEN(
        "Meeting {0} ({1} with {2}{3}) is fixed to slot {4}, which its session or a participant"
            + " forbids.\nMaybe fix it elsewhere, or free slot {4}."),
    HEAD(
        "Participant {0}: the meetings {1} have only the slots {2} between them.\n"
            + "Maybe free a slot for this participant, or leave out a meeting."),
    CROWDED(
        "The {0} meetings that must be in the slots {1} are more than {2} tables hold there.\n"
            + "Maybe add a table, or let some of them be elsewhere: {3}"),
    CIRCLE(
        "The meetings {0} must each be before the next, in a circle.\n"
            + "Maybe drop one of these precedences."),
    CHAIN(
        "Meeting {0} has no slot left after those that must be before it.\n"
            + "Maybe drop a precedence, or move a fixed meeting."),
    FAIRNESS(
        "Schedules exist, but in all of them the gaps of two participants differ by more than"
            + " {0}.\nMaybe allow more: --fairness {1}."),
    PRECEDENCES(
        "Schedules exist once the precedences are left out.\n"
            + "Maybe drop some of the {0} precedences."),
    FIXED("Schedules exist once no meeting is fixed.\nMaybe free some of the {0} fixed meetings.");

    private final String pattern;

    Code(String pattern) {
      this.pattern = pattern;
    }

    /// The key of its message.
    public String key() {
      return "scheduling.impossible." + name();
    }
  }
}
