package org.tansiq.scheduling.assembly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Days;
import org.tansiq.scheduling.Need;
import org.tansiq.scheduling.Party;
import org.tansiq.scheduling.Rank;
import org.tansiq.scheduling.Resource;
import org.tansiq.scheduling.Way;

/// What an assembly offers: days and slots, rooms, interpreters, and the delegations with the time
/// they are there.
///
/// `apart` holds pairs of delegations that must not meet, `ways` how long it takes between zones.
public record Setup(
    String name,
    ZoneId zone,
    List<LocalDate> days,
    List<LocalTime> starts,
    int minutes,
    List<Closed> closed,
    List<Resource> resources,
    List<Delegation> delegations,
    List<Set<String>> apart,
    List<Way> ways) {

  static final String ROOM = "room";
  static final String INTERPRETERS = "interpreters";

  /// A time in which nobody meets.
  public record Closed(Absence.Cause cause, int from, int to) {}

  /// A delegation; `languages` are those it needs no interpreter for.
  public record Delegation(
      String code,
      String name,
      Set<String> languages,
      int teams,
      List<Absence> away,
      List<Rank> ranks) {
    public Delegation {
      languages = Set.copyOf(languages);
      ranks = List.copyOf(ranks);
      away = List.copyOf(away);
    }
  }

  public Setup {
    days = List.copyOf(days);
    starts = List.copyOf(starts);
    closed = List.copyOf(closed);
    resources = List.copyOf(resources);
    delegations = List.copyOf(delegations);
    apart = apart.stream().map(Set::copyOf).toList();
    ways = List.copyOf(ways);
  }

  public Days grid() {
    return new Days(days.size(), starts.size());
  }

  /// When a slot begins, by the clock of the place.
  public LocalDateTime begins(int slot) {
    return days.get(grid().dayOf(slot)).atTime(starts.get(slot % starts.size()));
  }

  /// The slot that begins then.
  public Optional<Integer> slotAt(LocalDateTime when) {
    int day = days.indexOf(when.toLocalDate());
    int start = starts.indexOf(when.toLocalTime());
    return day < 0 || start < 0 ? Optional.empty() : Optional.of(day * starts.size() + start);
  }

  public Optional<Delegation> delegation(String code) {
    return delegations.stream().filter(d -> d.code().equals(code)).findFirst();
  }

  /// The delegations as parties, away when the assembly is closed.
  public List<Party> parties() {
    var parties = new ArrayList<Party>();
    for (var delegation : delegations) {
      var away = new ArrayList<Absence>();
      closed.forEach(c -> away.add(new Absence(c.cause(), c.from(), c.to())));
      away.addAll(delegation.away());
      parties.add(new Party(delegation.code(), delegation.teams(), away, delegation.ranks()));
    }
    return parties;
  }

  /// Whether any pair of interpreters works in this language.
  public boolean isSpoken(String language) {
    return serves(new Need(INTERPRETERS, language, 0, 0));
  }

  /// Whether any resource serves this need.
  public boolean serves(Need need) {
    return resources.stream().anyMatch(r -> r.serves(need));
  }
}
