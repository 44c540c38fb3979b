package org.tansiq.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tansiq.reading.Coreference.Member;
import org.tansiq.vocabulary.EngagementKind;
import org.tansiq.vocabulary.PartialDate;

/// A made-up press: engagements of one directorate with its partners, each reported once to four
/// times in Arabic, French or English, with what real reports leave out, vary and get wrong; among
/// them the same partner a year later and other partners on the same day.
final class Press {

  /// A fictional official as Arabic and as Latin papers write the name.
  private record Official(String arabic, String french, String english) {}

  private record Event(
      String id,
      EngagementKind kind,
      String country,
      boolean away,
      LocalDate day,
      int days,
      Official counterpart,
      Set<String> topics) {}

  private static final Official DIRECTOR =
      new Official("عبد الكريم الزروالي", "Abdelkrim Zerouali", "Abdul Karim Al-Zarwali");

  private static final List<Official> OFFICIALS =
      List.of(
          new Official(
              "خالد بن سلطان الدرمكي",
              "Khaled Ben Soltane Darmaki",
              "Khalid bin Sultan Al Darmaki"),
          new Official("ماجد القحطاني", "Majed Al-Kahtani", "Majid Al-Qahtani"),
          new Official("إغناسيو بلمونتي", "Ignacio Belmonte", "Ignacio Belmonte"),
          new Official("فرانسوا دوراند", "François Durand", "Francois Durand"),
          new Official("ينس كروغر", "Jens Kröger", "Jens Kroeger"),
          new Official("أمادو ديالو", "Amadou Diallo", "Amadou Diallo"),
          new Official("تيسفاي ووركو", "Tesfaye Worku", "Tesfaye Worku"),
          new Official("محمود قره داغ", "Mahmut Karadağ", "Mahmut Karadag"));

  private static final List<String> COUNTRIES =
      List.of("AE", "SA", "ES", "FR", "DE", "SN", "ET", "TR");

  private static final List<String> TOPICS =
      List.of("terrorism", "drugs", "cybercrime", "training", "event-security");

  private static final List<EngagementKind> KINDS =
      List.of(EngagementKind.VISIT, EngagementKind.MEETING, EngagementKind.AGREEMENT);

  private final Random random;

  Press(long seed) {
    random = new Random(seed);
  }

  /// Reports, each with the name of what it reports.
  Map<Member, String> reports(int engagements) {
    Map<Member, String> reports = new LinkedHashMap<>();
    for (int i = 0; i < engagements; i++) {
      int partner = random.nextInt(COUNTRIES.size());
      var event = event("E" + i, partner, LocalDate.of(2024, 1, 3).plusDays(random.nextInt(500)));
      report(event, reports);
      if (i % 4 == 0) {
        report(event("Y" + i, partner, event.day().plusYears(1)), reports);
      }
      if (i % 5 == 0) {
        report(event("D" + i, (partner + 1) % COUNTRIES.size(), event.day()), reports);
      }
    }
    return reports;
  }

  private Event event(String id, int partner, LocalDate day) {
    return new Event(
        id,
        KINDS.get(random.nextInt(KINDS.size())),
        COUNTRIES.get(partner),
        random.nextBoolean(),
        day,
        1 + random.nextInt(4),
        OFFICIALS.get(partner),
        Set.of(TOPICS.get(random.nextInt(2)), TOPICS.get(2 + random.nextInt(3))));
  }

  private void report(Event event, Map<Member, String> reports) {
    int copies = 1 + random.nextInt(4);
    for (int copy = 0; copy < copies; copy++) {
      var name = new Cluster.Member(event.id() + "-" + copy, "1");
      reports.put(new Member(name, Sketch.of(portrait(event, random.nextInt(3)))), event.id());
    }
  }

  private Portrait portrait(Event event, int language) {
    var host = event.away() ? event.country() : "MA";
    boolean swapped = random.nextInt(6) == 0;
    var ours = List.of(name(DIRECTOR, language));
    List<String> theirs =
        random.nextInt(8) == 0 ? List.of() : List.of(name(event.counterpart(), language));
    return new Portrait(
        random.nextInt(5) == 0 ? KINDS.get(random.nextInt(KINDS.size())) : event.kind(),
        false,
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(host),
        Set.of("MA", event.country()),
        start(event),
        end(event),
        0,
        Optional.of(new PartialDate.Day(event.day().plusDays(random.nextInt(3)))),
        swapped ? theirs : ours,
        swapped ? ours : theirs,
        List.of(),
        List.of(),
        event.topics(),
        Optional.empty(),
        Traces.NONE);
  }

  /// Mostly the day, sometimes without its year, sometimes a later day, the month, or nothing.
  private Optional<PartialDate> start(Event event) {
    var day = event.day();
    return switch (random.nextInt(10)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(PartialDate.parse(day.toString().substring(0, 7)));
      case 2 -> Optional.of(PartialDate.parse("-" + day.toString().substring(4)));
      case 3 -> Optional.of(new PartialDate.Day(day.plusDays(event.days() - 1L)));
      default -> Optional.of(new PartialDate.Day(day));
    };
  }

  private Optional<PartialDate> end(Event event) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(new PartialDate.Day(event.day().plusDays(event.days() - 1L)));
  }

  private static String name(Official official, int language) {
    return switch (language) {
      case 0 -> official.arabic();
      case 1 -> official.french();
      default -> official.english();
    };
  }
}
