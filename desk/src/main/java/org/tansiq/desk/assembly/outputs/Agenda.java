package org.tansiq.desk.assembly.outputs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.assembly.setup.Session;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// What was published for one delegation, somebody who came with it, a room or a pair of
/// interpreters, in the order of time.
///
/// @param name whose it is
public record Agenda(Programme programme, Whose whose, String name, List<Entry> entries) {

  public Agenda {
    entries = List.copyOf(entries);
  }

  /// Those that take place.
  public List<Entry> standing() {
    return entries.stream().filter(entry -> !entry.cancelled()).toList();
  }

  /// Those of one day, from 0.
  public List<Entry> on(int day) {
    return standing().stream().filter(e -> programme.dayOf(e.slot()) == day).toList();
  }

  /// What everybody attends on a day: rooms and interpreters attend nothing.
  public List<Session> sessions(int day) {
    return whose.kind() == Kind.DELEGATION || whose.kind() == Kind.PERSON
        ? programme.sessionsOn(day)
        : List.of();
  }

  /// Whom or what an agenda is of.
  public record Whose(Kind kind, UUID subject) {}

  /// What can have an agenda.
  public enum Kind {
    DELEGATION,
    PERSON,
    ROOM,
    INTERPRETER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      for (var kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      throw new Refused(PlatformRefusal.NOT_FOUND, code);
    }
  }

  /// A meeting as everybody was told.
  ///
  /// @param what with whom, for a delegation; both sides for everybody else
  /// @param sequence how often it changed since it was first published
  public record Entry(
      UUID request,
      int number,
      int slot,
      Instant from,
      Instant to,
      String what,
      String room,
      String zone,
      String interpreter,
      List<String> topics,
      int sequence,
      boolean cancelled,
      Instant changedAt) {

    public Entry {
      topics = List.copyOf(topics);
    }
  }
}
