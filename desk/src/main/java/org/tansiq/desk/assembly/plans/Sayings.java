package org.tansiq.desk.assembly.plans;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tansiq.desk.assembly.requests.Languages;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.scheduling.Violation;

/// Says in a language what the checker says in codes; and what records are called.
public final class Sayings {

  private final Programme programme;
  private final Words words;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Request> meetings = new HashMap<>();
  private final Map<Violation, String> said = new HashMap<>();

  public Sayings(Programme programme, List<Request> requests, Words words) {
    this.programme = programme;
    this.words = words;
    var tongue = words.tongue();
    programme.rooms().forEach(room -> names.put(room.id().toString(), room.name()));
    programme.interpreters().forEach(pair -> names.put(pair.id().toString(), pair.name()));
    programme.delegations().forEach(one -> names.put(one.id().toString(), one.name(tongue)));
    programme.people().forEach(one -> names.put(one.id().toString(), one.name()));
    requests.forEach(request -> meetings.put(request.id().toString(), request));
  }

  /// What a delegation, a room, interpreters or a meeting are called.
  public String name(UUID id) {
    return name(id.toString()).orElse("—");
  }

  /// Meetings are named when they are spoken of: there are many.
  private Optional<String> name(String id) {
    var meeting = meetings.get(id);
    if (meeting != null) {
      names.computeIfAbsent(id, _ -> pair(meeting));
    }
    return Optional.ofNullable(names.get(id));
  }

  private String pair(Request meeting) {
    return words.text(
        "assembly.pair",
        names.getOrDefault(meeting.asker().toString(), "—"),
        names.getOrDefault(meeting.asked().toString(), "—"));
  }

  /// The time at which a slot begins, with its day where there are several.
  public String when(int slot) {
    if (slot < 0 || slot >= programme.slots().size()) {
      return String.valueOf(slot);
    }
    var time = programme.time(slot).toString();
    return programme.assembly().days() == 1
        ? time
        : words.text("assembly.when", programme.dayOf(slot) + 1, time);
  }

  /// A broken rule as a sentence.
  public String of(Violation violation) {
    return said.computeIfAbsent(violation, this::sentence);
  }

  private String sentence(Violation violation) {
    var key = "assembly.rule." + violation.code().name().toLowerCase(Locale.ROOT);
    return words.text(key, values(violation).toArray());
  }

  public String of(List<Violation> violations) {
    return violations.stream().map(this::of).distinct().collect(Collectors.joining(" "));
  }

  /// What stands in the way most often.
  public String binding(Reasons.Binding binding) {
    var what = binding.example().values().isEmpty() ? "" : binding.example().values().getFirst();
    return words.text(
        "assembly.binding",
        name(what).orElseGet(() -> of(binding.example())),
        binding.slots(),
        binding.of());
  }

  /// That a meeting is held at another time than before.
  public String moved(UUID request, int slot, UUID room) {
    return words.text("assembly.would-move", name(request), when(slot), name(room));
  }

  /// That a meeting is no longer held.
  public String dropped(UUID request) {
    return words.text("assembly.would-drop", name(request));
  }

  /// That a place is free after all.
  public String free() {
    return words.text("assembly.free-after-all");
  }

  private List<Object> values(Violation violation) {
    var raw = violation.values();
    var values = new ArrayList<Object>();
    for (int at = 0; at < raw.size(); at++) {
      values.add(isSlot(violation.code(), at) ? when(number(raw.get(at))) : value(raw.get(at)));
    }
    return values;
  }

  private static boolean isSlot(Violation.Code code, int at) {
    return switch (code) {
      case OUTSIDE_THE_DAY, OFF_ITS_PIN -> true;
      case TOO_EARLY, TOO_LATE -> at != 1;
      case PARTY_ABSENT,
          PARTY_BUSY,
          RESOURCE_ABSENT,
          RESOURCE_BUSY,
          WITHOUT_REST,
          RANKS_APART,
          TOO_FAR,
          TOO_MANY_NIGHTS,
          NOT_FREE_AFTER_NIGHTS ->
          at == 1;
      default -> false;
    };
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }

  private Object value(String raw) {
    if (raw.matches("\\d{1,6}")) {
      return Integer.parseInt(raw);
    }
    if (words.has("assembly.cause." + raw)) {
      return words.text("assembly.cause." + raw);
    }
    if (raw.matches("[a-z]{2}")) {
      return Languages.name(raw, words.tongue());
    }
    return Arrays.stream(raw.split(", "))
        .map(one -> isolated(name(one).orElse(one)))
        .collect(Collectors.joining(words.text("list.and")));
  }

  /// A name that runs the other way than its sentence would take what follows with it (UAX 9).
  private String isolated(String name) {
    var ours = words.tongue() == Tongue.AR ? Bidi.RTL : Bidi.LTR;
    var own = Bidi.getBaseDirection(name);
    return own == ours || own == Bidi.NEUTRAL ? name : "\u2068" + name + "\u2069";
  }
}
