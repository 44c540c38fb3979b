package org.tansiq.app;

import com.ibm.icu.text.DateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.assembly.Request;
import org.tansiq.scheduling.assembly.Setup;

/// What people hold in their hands: the agenda of each delegation, as a page and a calendar, and
/// the board of all rooms.
final class PlanPages {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Setup setup;
  private final List<Request> requests;
  private final Plan plan;
  private final Words words;
  private final DateFormat dates;
  private final Map<String, String> names = new HashMap<>();

  PlanPages(Setup setup, List<Request> requests, Plan plan, Words words) {
    this.setup = setup;
    this.requests = requests;
    this.plan = plan;
    this.words = words;
    this.dates = DateFormat.getInstanceForSkeleton("EEEEdMMMMy", words.tongue().locale());
    dates.setTimeZone(com.ibm.icu.util.TimeZone.getTimeZone("UTC"));
    setup.delegations().forEach(d -> names.put(d.code(), d.name()));
  }

  /// Puts all pages and calendars where they belong.
  void into(PlanFolder folder, Instant now) {
    for (var delegation : setup.delegations()) {
      var held = held(delegation.code());
      var file = fileName(delegation.code());
      folder.put("agendas/" + file + ".html", agenda(delegation, held));
      folder.put("calendars/" + file + ".ics", calendar(delegation, held, now));
    }
    folder.put("board.html", board());
  }

  /// A code may be any words of the set-up; a file's name may not.
  private static String fileName(String code) {
    return code.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
  }

  private List<Request> held(String code) {
    return requests.stream()
        .filter(r -> r.from().equals(code) || r.to().equals(code))
        .filter(r -> plan.placements().containsKey(r.id()))
        .sorted(Comparator.comparingInt(this::slot))
        .toList();
  }

  private int slot(Request request) {
    var placement = plan.placements().get(request.id());
    return placement == null ? -1 : placement.slot();
  }

  private String place(Request request, int need) {
    var placement = plan.placements().get(request.id());
    return placement == null || placement.resources().size() <= need
        ? ""
        : placement.resources().get(need);
  }

  private byte[] agenda(Setup.Delegation delegation, List<Request> held) {
    var page =
        new Markup(
            words,
            delegation.name(),
            words.text("planning.agenda", Isolated.text(setup.name()), held.size()));
    var head =
        List.of(
            words.text("planning.time"),
            words.text("planning.with"),
            words.text("planning.room"),
            words.text("planning.interpreters"));
    for (int day = 0; day < setup.days().size(); day++) {
      var rows = new ArrayList<List<String>>();
      for (var request : held) {
        if (setup.grid().dayOf(slot(request)) == day) {
          rows.add(
              List.of(
                  times(request),
                  other(request, delegation.code()),
                  place(request, 0),
                  place(request, 1)));
        }
      }
      if (!rows.isEmpty()) {
        page.heading(day(setup.days().get(day))).table("", head, rows);
      }
    }
    return page.written();
  }

  private String times(Request request) {
    var begins = setup.begins(slot(request));
    var ends = begins.plusMinutes((long) setup.minutes() * request.slots());
    return begins.format(CLOCK) + "\u2013" + ends.format(CLOCK);
  }

  private String other(Request request, String code) {
    var other = request.from().equals(code) ? request.to() : request.from();
    return names.getOrDefault(other, other);
  }

  private String day(LocalDate day) {
    return dates.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private byte[] calendar(Setup.Delegation delegation, List<Request> held, Instant now) {
    var calendar = new MeetingCalendar(setup.name(), setup.zone(), now);
    for (var request : held) {
      calendar.add(
          new MeetingCalendar.Event(
              request.id() + "@" + fileName(setup.name()),
              setup.begins(slot(request)),
              setup.minutes() * request.slots(),
              other(request, delegation.code()),
              place(request, 0)));
    }
    return calendar.written();
  }

  private byte[] board() {
    var page =
        new Markup(words, setup.name(), words.text("planning.board", plan.placements().size()));
    var rooms =
        setup.resources().stream().filter(r -> r.kind().equals("room")).map(r -> r.id()).toList();
    var head = new ArrayList<>(rooms);
    head.addFirst(words.text("planning.time"));
    var cells = new HashMap<String, String>();
    for (var request : requests) {
      for (int i = 0; slot(request) >= 0 && i < request.slots(); i++) {
        cells.put(
            place(request, 0) + " " + (slot(request) + i),
            request.from() + " \u00b7 " + request.to());
      }
    }
    for (int day = 0; day < setup.days().size(); day++) {
      var rows = new ArrayList<List<String>>();
      for (int i = 0; i < setup.starts().size(); i++) {
        int slot = day * setup.starts().size() + i;
        var row = new ArrayList<>(List.of(setup.starts().get(i).format(CLOCK)));
        rooms.forEach(room -> row.add(cells.getOrDefault(room + " " + slot, "")));
        rows.add(row);
      }
      page.heading(day(setup.days().get(day))).table("grid", head, rows);
    }
    return page.written();
  }
}
