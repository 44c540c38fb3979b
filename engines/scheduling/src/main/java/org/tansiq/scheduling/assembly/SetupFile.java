package org.tansiq.scheduling.assembly;

import static org.tansiq.scheduling.Refusal.Code.GIVEN_TWICE;
import static org.tansiq.scheduling.Refusal.Code.NEVER_THERE;
import static org.tansiq.scheduling.Refusal.Code.NOT_LIKE;
import static org.tansiq.scheduling.Refusal.Code.NOT_YAML;
import static org.tansiq.scheduling.Refusal.Code.NO_SUCH_TIME;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Rank;
import org.tansiq.scheduling.Refused;
import org.tansiq.scheduling.Resource;
import org.tansiq.scheduling.Way;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the set-up of an assembly from YAML; what is wrong is refused with its line.
public final class SetupFile {

  private static final int MOST_SLOTS = 60;
  private static final int LARGEST = 16 << 20;

  private final Keys keys;
  private final ZoneId zone;
  private final List<LocalDate> days;
  private final List<LocalTime> starts;
  private final int minutes;
  private final Map<String, Integer> seen = new HashMap<>();

  private SetupFile(Node root) {
    this.keys =
        new Keys(root, "the set-up")
            .only(
                "name",
                "zone",
                "days",
                "slots",
                "closed",
                "rooms",
                "interpreters",
                "delegations",
                "apart",
                "travel");
    this.zone = keys.parsed("zone", "Africa/Casablanca", ZoneId::of);
    this.days = keys.all("days", "[2027-10-12, 2027-10-13]", LocalDate::parse);
    var slots = keys.block("slots", "{from: \"09:00\", minutes: 30, count: 16}");
    slots.only("from", "minutes", "count");
    this.minutes = slots.numberOr("minutes", 30, 5, 480);
    int count = slots.numberOr("count", 16, 1, MOST_SLOTS);
    this.starts = starts(slots.parsed("from", "\"09:00\"", LocalTime::parse), count);
    if (days.isEmpty() || starts.size() < count) {
      throw new Refused(NOT_LIKE, slots.line(), "days and slots", "none", "within one day");
    }
    exist();
  }

  /// The set-up the text describes.
  public static Setup read(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    try {
      var root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        throw new Refused(NOT_YAML, 1, "the file is empty");
      }
      return new SetupFile(root).setup();
    } catch (MarkedYAMLException bad) {
      var mark = bad.getProblemMark();
      throw new Refused(NOT_YAML, mark == null ? 0 : mark.getLine() + 1, bad.getProblem());
    } catch (YAMLException bad) {
      throw new Refused(NOT_YAML, 1, String.valueOf(bad.getMessage()));
    }
  }

  private List<LocalTime> starts(LocalTime from, int count) {
    var starts = new ArrayList<LocalTime>();
    int begin = from.toSecondOfDay() / 60;
    for (int i = 0; i < count && begin + (i + 1) * minutes <= 24 * 60; i++) {
      starts.add(from.plusMinutes((long) i * minutes));
    }
    return starts;
  }

  /// Each slot must be on the clock: when it is put forward, an hour is not.
  private void exist() {
    for (var day : days) {
      for (var start : starts) {
        if (zone.getRules().getValidOffsets(day.atTime(start)).isEmpty()) {
          throw new Refused(NO_SUCH_TIME, keys.line(), day + " " + start, zone);
        }
      }
    }
  }

  private Setup setup() {
    var resources = new ArrayList<Resource>();
    keys.blocks("rooms", "a room").forEach(room -> resources.add(room(room)));
    keys.blocks("interpreters", "an interpreter pair").forEach(p -> resources.add(pair(p)));
    var zones = resources.stream().map(Resource::zone).collect(Collectors.toSet());
    var delegations = new ArrayList<Setup.Delegation>();
    keys.blocks("delegations", "a delegation").forEach(d -> delegations.add(delegation(d)));
    return new Setup(
        keys.text("name", "General assembly"),
        zone,
        days,
        starts,
        minutes,
        keys.blocks("closed", "a closed time").stream().map(this::closed).toList(),
        resources,
        delegations,
        keys.groups("apart", "[[AA, BB]]"),
        keys.blocks("travel", "a way between zones").stream().map(way -> way(way, zones)).toList());
  }

  private Resource room(Keys keys) {
    keys.only("id", "seats", "level", "zone");
    return new Resource(
        once(keys, "id", "A1"),
        Setup.ROOM,
        Set.of(),
        keys.numberOr("level", 0, 0, 9),
        keys.numberOr("seats", 12, 1, 10_000),
        keys.textOr("zone", ""),
        0,
        List.of());
  }

  private Resource pair(Keys keys) {
    keys.only("id", "languages", "in-a-row");
    int inARow = keys.numberOr("in-a-row", 2, 0, MOST_SLOTS);
    return new Resource(
        once(keys, "id", "Pair 1"),
        Setup.INTERPRETERS,
        keys.words("languages", "[ar, fr]"),
        0,
        0,
        "",
        inARow,
        List.of());
  }

  /// Whole slots: who needs ten minutes misses the next meeting, which begins at once.
  private Way way(Keys keys, Set<String> zones) {
    keys.only("from", "to", "minutes");
    int slots = Math.ceilDiv(keys.numberOr("minutes", minutes, 0, 480), minutes);
    return new Way(zone(keys, "from", zones), zone(keys, "to", zones), slots);
  }

  private static String zone(Keys keys, String key, Set<String> zones) {
    var zone = keys.text(key, "east");
    if (!zones.contains(zone)) {
      throw new Refused(NOT_LIKE, keys.line(), key, zone, "the zone of a room");
    }
    return zone;
  }

  /// One rank for all the time, or one for each stretch of it.
  private List<Rank> ranks(Keys keys) {
    int last = days.size() * starts.size() - 1;
    var ranks = new ArrayList<Rank>();
    int always = keys.numberOr("rank", 0, 1, 99);
    if (always > 0) {
      ranks.add(new Rank(always, 0, last));
    }
    for (var stretch : keys.blocks("ranks", "a rank")) {
      stretch.only("rank", "from", "to");
      int from = slotsBefore(time(stretch, "from"));
      var to = time(stretch, "to");
      int rank = stretch.numberOr("rank", 1, 1, 99);
      ranks.add(new Rank(rank, from, to == null ? last : slotsEndedBy(to) - 1));
    }
    return ranks;
  }

  private Setup.Delegation delegation(Keys keys) {
    keys.only("code", "name", "languages", "teams", "arrives", "leaves", "rank", "ranks");
    var code = once(keys, "code", "MA");
    var away = new ArrayList<Absence>();
    int last = days.size() * starts.size() - 1;
    int first = slotsBefore(time(keys, "arrives"));
    var leaves = time(keys, "leaves");
    int end = leaves == null ? last + 1 : slotsEndedBy(leaves);
    if (first >= end) {
      throw new Refused(NEVER_THERE, keys.line(), code);
    }
    if (first > 0) {
      away.add(new Absence(Absence.Cause.NOT_ARRIVED, 0, first - 1));
    }
    if (end <= last) {
      away.add(new Absence(Absence.Cause.DEPARTED, end, last));
    }
    return new Setup.Delegation(
        code,
        keys.textOr("name", code),
        keys.words("languages", "[ar, fr]"),
        keys.numberOr("teams", 1, 1, 50),
        away,
        ranks(keys));
  }

  private static @Nullable LocalDateTime time(Keys keys, String key) {
    return keys.parsedIfGiven(key, "2027-10-12 14:00", Times::read).orElse(null);
  }

  /// The slots that begin before this time.
  private int slotsBefore(@Nullable LocalDateTime time) {
    int before = 0;
    for (var day : days) {
      for (var start : starts) {
        before += time != null && day.atTime(start).isBefore(time) ? 1 : 0;
      }
    }
    return before;
  }

  private int slotsEndedBy(LocalDateTime time) {
    return slotsBefore(time.minusMinutes(minutes).plusNanos(1));
  }

  private Setup.Closed closed(Keys keys) {
    keys.only("from", "to", "why");
    var from = keys.parsed("from", "2027-10-12 09:00", Times::read);
    var to = keys.parsed("to", "2027-10-12 10:00", Times::read);
    var cause =
        keys.parsedIfGiven(
                "why",
                "plenary, vote or other",
                why -> Absence.Cause.valueOf(why.toUpperCase(Locale.ROOT)))
            .orElse(Absence.Cause.OTHER);
    int first = slotsEndedBy(from);
    return new Setup.Closed(cause, Math.max(0, first), slotsBefore(to) - 1);
  }

  private String once(Keys keys, String key, String example) {
    var id = keys.text(key, example);
    var before = seen.putIfAbsent(id, keys.line());
    if (before != null) {
      throw new Refused(GIVEN_TWICE, keys.line(), id, before);
    }
    return id;
  }
}
