package org.tansiq.desk.assembly.setup;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.refusals.Refused;

/// An assembly to be set up, as the form says it.
///
/// @param breakAfter how many slots come before the long break of a day; 0 for none
record NewAssembly(
    Optional<UUID> engagement,
    String title,
    String zone,
    String first,
    String days,
    String begins,
    String slots,
    String minutes,
    String breakAfter,
    String breakMinutes,
    String freeze) {

  private static final int LONGEST_TITLE = 200;

  NewAssembly {
    title = Fields.given(title);
    zone = Fields.given(zone);
    first = Fields.given(first);
    days = Fields.given(days);
    begins = Fields.given(begins);
    slots = Fields.given(slots);
    minutes = Fields.given(minutes);
    breakAfter = Fields.given(breakAfter);
    breakMinutes = Fields.given(breakMinutes);
    freeze = Fields.given(freeze);
  }

  ZoneId zoneId() {
    try {
      return ZoneId.of(zone.strip());
    } catch (DateTimeException unknown) {
      throw new Refused(AssemblyRefusal.NOT_A_ZONE, Fields.shown(zone));
    }
  }

  String shownTitle() {
    var stripped = title.strip();
    return stripped.length() > LONGEST_TITLE ? stripped.substring(0, LONGEST_TITLE) : stripped;
  }

  int dayCount() {
    return Fields.number(days, 1, 15);
  }

  int slotsEach() {
    return Fields.number(slots, 1, 48);
  }

  int freezeMinutes() {
    return Fields.number(freeze, 0, 1440);
  }

  /// All slots as instants: a day begins at its hour where the assembly is, whatever the clock does
  /// between two days, and runs on without regard to the clock.
  List<Slot> made() {
    var length = Duration.ofMinutes(Fields.number(minutes, 5, 240));
    var pause = Duration.ofMinutes(Fields.number(breakMinutes, 0, 600, 0));
    int before = Fields.number(breakAfter, 0, 48, 0);
    var made = new ArrayList<Slot>();
    for (int day = 0; day < dayCount(); day++) {
      var from = Fields.moment(firstDay().plusDays(day).atTime(firstHour()), zoneId());
      if (!made.isEmpty() && made.getLast().to().isAfter(from)) {
        throw new Refused(AssemblyRefusal.DAYS_OVERLAP, day, day + 1);
      }
      for (int slot = 0; slot < slotsEach(); slot++) {
        if (slot == before && before > 0) {
          from = from.plus(pause);
        }
        made.add(new Slot(made.size(), from, from.plus(length)));
        from = from.plus(length);
      }
    }
    return made;
  }

  private LocalDate firstDay() {
    try {
      return LocalDate.parse(first.strip());
    } catch (DateTimeException notADay) {
      throw new Refused(AssemblyRefusal.NOT_A_TIME, Fields.shown(first));
    }
  }

  private LocalTime firstHour() {
    try {
      return LocalTime.parse(begins.strip());
    } catch (DateTimeException notAnHour) {
      throw new Refused(AssemblyRefusal.NOT_A_TIME, Fields.shown(begins));
    }
  }
}
