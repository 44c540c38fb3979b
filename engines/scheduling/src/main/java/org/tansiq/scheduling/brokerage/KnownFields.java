package org.tansiq.scheduling.brokerage;

import static org.tansiq.scheduling.Refusal.Code.MISSING;
import static org.tansiq.scheduling.Refusal.Code.NEGATIVE;
import static org.tansiq.scheduling.Refusal.Code.OUT_OF_RANGE;
import static org.tansiq.scheduling.Refusal.Code.TOO_LARGE;
import static org.tansiq.scheduling.Refusal.Code.UNKNOWN_FIELD;
import static org.tansiq.scheduling.Refusal.Code.WRONG_COUNT;
import static org.tansiq.scheduling.Refusal.Code.WRONG_KIND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tansiq.scheduling.Refused;
import org.tansiq.scheduling.brokerage.Fields.Field;

/// The fields of the benchmark's format, each checked as it is asked for.
final class KnownFields {

  private static final Set<String> PASSED_OVER =
      Set.of("meetingsxBusiness", "nMeetingsBusiness", "fixat");
  private static final List<String> KNOWN =
      List.of(
          "nBusiness",
          "nMeetings",
          "nTables",
          "nTotalSlots",
          "nMorningSlots",
          "requested",
          "forbidden",
          "fixed",
          "precedences");

  /// How many entries a list has and how large each may be, with the fields that say so.
  record Shape(int count, String countedBy, int most, String limitedBy) {}

  private final Map<String, Field> fields;

  KnownFields(Map<String, Field> fields) {
    this.fields = fields;
  }

  /// Notes on fields the format does not have; one that must be a slip of a missing field's name is
  /// refused.
  List<String> foreign() {
    var notes = new ArrayList<String>();
    for (var field : fields.values()) {
      if (!KNOWN.contains(field.name()) && !PASSED_OVER.contains(field.name())) {
        for (var known : KNOWN) {
          if (!has(known) && distance(lower(known), lower(field.name())) <= 2) {
            throw new Refused(UNKNOWN_FIELD, field.line(), field.name(), known);
          }
        }
        notes.add("Line %d: no such field %s; passed over.".formatted(field.line(), field.name()));
      }
    }
    return notes;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Field required(String name, String example) {
    var field = fields.get(name);
    if (field == null) {
      throw new Refused(MISSING, name, example);
    }
    return field;
  }

  int size(String name, int least, int most) {
    var field = required(name, "10");
    if (!(field.value() instanceof Value.Number(int number, int line))) {
      throw new Refused(WRONG_KIND, field.line(), name, "one number");
    }
    if (number < 0) {
      throw new Refused(NEGATIVE, line, name, number);
    }
    if (number > most && name.equals("nMorningSlots")) {
      throw new Refused(OUT_OF_RANGE, line, name, number, 0, most, "nTotalSlots");
    }
    if (number > most) {
      throw new Refused(TOO_LARGE, name + " = " + number, most);
    }
    if (number < least) {
      throw new Refused(OUT_OF_RANGE, line, name, number, least, most, "it");
    }
    return number;
  }

  /// One number an entry; all 0 where the field is missing.
  List<Integer> numbers(String name, Shape shape) {
    if (!has(name)) {
      return Collections.nCopies(shape.count(), 0);
    }
    var numbers = new ArrayList<Integer>();
    for (var entry : entries(name, shape, "a list of numbers [0, 0, 3]")) {
      if (!(entry instanceof Value.Number(int number, int line))) {
        throw new Refused(WRONG_KIND, entry.line(), name, "a list of numbers [0, 0, 3]");
      }
      within(name, number, line, shape);
      numbers.add(number);
    }
    return numbers;
  }

  /// One set an entry, without the 0 that some files write for an empty one.
  List<SortedSet<Integer>> sets(String name, Shape shape) {
    if (!has(name)) {
      return Collections.nCopies(shape.count(), new TreeSet<>());
    }
    var sets = new ArrayList<SortedSet<Integer>>();
    for (var entry : entries(name, shape, "a list of sets [{}, {1, 2}]")) {
      var set =
          switch (entry) {
            case Value.Numbers(var numbers, int _) -> new TreeSet<>(numbers);
            case Value.Number(int number, int _) when number == 0 -> new TreeSet<Integer>();
            case Value.Number _, Value.Row _, Value.Table _, Value.Foreign _ ->
                throw new Refused(WRONG_KIND, entry.line(), name, "a list of sets [{}, {1, 2}]");
          };
      set.forEach(number -> within(name, number, entry.line(), shape));
      set.remove(0);
      sets.add(set);
    }
    return sets;
  }

  private List<Value> entries(String name, Shape shape, String kind) {
    var field = required(name, "[]");
    if (!(field.value() instanceof Value.Row(var entries, int _))) {
      throw new Refused(WRONG_KIND, field.line(), name, kind);
    }
    if (entries.size() != shape.count()) {
      throw new Refused(
          WRONG_COUNT, field.line(), name, entries.size(), shape.countedBy(), shape.count());
    }
    return entries;
  }

  private static void within(String name, int number, int line, Shape shape) {
    if (number < 0) {
      throw new Refused(NEGATIVE, line, "an entry of " + name, number);
    }
    if (number > shape.most()) {
      var what = "an entry of " + name;
      throw new Refused(OUT_OF_RANGE, line, what, number, 0, shape.most(), shape.limitedBy());
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Levenshtein's distance.
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(other, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
