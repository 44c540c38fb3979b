package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// Why the engine says no: a code, which is the key of the message in any language, and its values.
///
/// The English sentence here serves whoever has no messages of their own, as the command line.
public record Refusal(Code code, List<String> values) implements Serializable {

  public Refusal {
    values = List.copyOf(values);
  }

  static Refusal of(Code code, Object... values) {
    var strings = new ArrayList<String>();
    for (Object value : values) {
      strings.add(String.valueOf(value));
    }
    return new Refusal(code, strings);
  }

  /// What happened, with its values, and on a new line what to do.
  public String sentence() {
    return Sentences.filled(code.pattern, values);
  }

  /// The reasons to refuse; the first value of those about a file is the line.
  public enum Code {
    UNEXPECTED(
        "Line {0}: {1} where {2} was expected.\n"
            + "Maybe a comma, a bracket or the semicolon of the line before is missing."),
    NO_END("Line {0}: {1} begins here and never ends.\nMaybe the file was cut off: send it again."),
    NUMBER_TOO_LARGE(
        "Line {0}: {1} is beyond any event.\nMaybe two numbers run together: put a comma between."),
    NEGATIVE("Line {0}: {1} cannot be {2}.\nMaybe the minus sign is a slip: use 0 for none."),
    OUT_OF_RANGE("Line {0}: {1} is {2}, but must be {3} to {4}.\nMaybe {5} is too small."),
    UNKNOWN_FIELD("Line {0}: there is no field {1}.\nMaybe {2} was meant."),
    GIVEN_TWICE(
        "Line {0}: {1} was already given on line {2}.\nMaybe two files were joined: keep one."),
    MISSING("The field {0} is missing.\nMaybe add a line such as: {0} = {1};"),
    WRONG_KIND("Line {0}: {1} must be {2}.\nMaybe its brackets are of another kind."),
    WRONG_COUNT("Line {0}: {1} has {2} entries, but {3} is {4}.\nMaybe correct {3}, or the list."),
    WRONG_ROW(
        "Line {0}: a row of requested has {1} numbers instead of 3.\n"
            + "Maybe a | is missing between two meetings."),
    WITH_ONESELF(
        "Line {0}: meeting {1} is of participant {2} with themselves.\n"
            + "Maybe one of its two participants is a slip."),
    TOO_LARGE("{0} is more than {1}, the most this program takes.\nMaybe split the event by day."),
    NOT_TEXT("Line {0}: the character {1} belongs to no such file.\nMaybe it is not a .dzn file."),
    NOT_YAML("Line {0}: {1}.\nMaybe an indentation, a quote or a bracket is off."),
    NO_KEY("Line {0}: {1} has no {2}.\nMaybe add: {2}: {3}"),
    NO_SUCH_KEY("Line {0}: {1} has no key {2}.\nMaybe one of these was meant: {3}."),
    NOT_LIKE("Line {0}: {1} is {2}.\nMaybe write it like this: {3}"),
    NO_SUCH_TIME(
        "Line {0}: on {1} the clocks of {2} are put forward; there is no such time.\n"
            + "Maybe begin an hour later."),
    NEVER_THERE(
        "Line {0}: {1} leaves before it has arrived, or between two slots.\n"
            + "Maybe its arrival and departure are exchanged."),
    NO_COLUMN("The first line names no column {0}.\nMaybe its columns are: {1}"),
    NOT_A_SHEET("{0} is no table this program reads ({1}).\nMaybe save it as CSV in UTF-8."),
    NO_LIBRARY(
        "The solver has no native library for {0} here ({1}).\n"
            + "Maybe add com.google.ortools:ortools-{0} to the program, or solve on another"
            + " machine."),
    SOLVER_DIED(
        "The solver ended before it had a plan ({0}); nothing else was touched.\n"
            + "Maybe the machine is short of memory: try again, or plan fewer requests at once."),
    LIBRARY_BROKEN(
        "The solver's native library could not be loaded from {0}: {1}.\n"
            + "Maybe delete that folder and start again, or start Java with"
            + " --enable-native-access=ALL-UNNAMED.");

    private final String pattern;

    Code(String pattern) {
      this.pattern = pattern;
    }

    /// The key of its message.
    public String key() {
      return "scheduling.refusal." + name();
    }
  }
}
