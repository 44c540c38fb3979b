package org.tansiq.desk.assembly.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// All that an assembly is made of, from one moment.
public record Programme(
    Assembly assembly,
    List<Slot> slots,
    List<Room> rooms,
    List<Interpreter> interpreters,
    List<Delegation> delegations,
    List<Session> sessions,
    List<Outage> outages,
    List<Person> people,
    List<Passage> passages) {

  public Programme {
    slots = List.copyOf(slots);
    rooms = List.copyOf(rooms);
    interpreters = List.copyOf(interpreters);
    delegations = List.copyOf(delegations);
    sessions = List.copyOf(sessions);
    outages = List.copyOf(outages);
    people = List.copyOf(people);
    passages = List.copyOf(passages);
  }

  public Optional<Delegation> delegation(UUID id) {
    return find(delegations, Delegation::id, id);
  }

  public Optional<Delegation> delegationOf(String country) {
    return find(delegations, Delegation::country, country);
  }

  /// The delegation, refused with NOT_FOUND where it is not here.
  public Delegation theDelegation(UUID id) {
    return delegation(id)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "delegation " + id));
  }

  public Optional<Delegation> host() {
    return delegations.stream().filter(Delegation::host).findFirst();
  }

  public Optional<Room> room(UUID id) {
    return find(rooms, Room::id, id);
  }

  public Optional<Interpreter> interpreter(UUID id) {
    return find(interpreters, Interpreter::id, id);
  }

  /// The slot of a number that is known to be one.
  public Slot slot(int number) {
    if (number < 0 || number >= slots.size()) {
      throw new Refused(AssemblyRefusal.NO_SUCH_SLOT, number);
    }
    return slots.get(number);
  }

  public int dayOf(int slot) {
    return slot / assembly.slotsEach();
  }

  /// The slots of one day, from 0.
  public List<Slot> day(int day) {
    int first = Math.clamp(day, 0, assembly.days() - 1) * assembly.slotsEach();
    return slots.subList(first, first + assembly.slotsEach());
  }

  /// The date of a day, from 0.
  public LocalDate date(int day) {
    return day(day).getFirst().from().atZone(assembly.zone()).toLocalDate();
  }

  /// The time of day at which a slot begins, where the assembly is.
  public LocalTime time(int slot) {
    return local(slot(slot).from());
  }

  /// A moment's time of day, where the assembly is.
  public LocalTime local(Instant moment) {
    return moment.atZone(assembly.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  public Optional<Person> person(UUID id) {
    return find(people, Person::id, id);
  }

  /// Those who came with a delegation.
  public List<Person> peopleOf(UUID delegation) {
    return people.stream().filter(one -> one.delegation().equals(delegation)).toList();
  }

  /// The language that a delegation, somebody of it or interpreters read; the host's for rooms and
  /// the assembly itself. Empty where nobody said which that is.
  public Optional<Tongue> tongue(UUID reader) {
    return delegation(reader)
        .or(() -> person(reader).flatMap(one -> delegation(one.delegation())))
        .map(Delegation::tongue)
        .or(() -> interpreter(reader).map(pair -> Tongue.among(pair.languages())))
        .or(() -> host().map(Delegation::tongue));
  }

  /// What everybody attends on a day, from 0.
  public List<Session> sessionsOn(int day) {
    return sessions.stream().filter(session -> dayOf(session.from()) == day).toList();
  }

  public Optional<Session> sessionAt(int slot) {
    return sessions.stream().filter(session -> session.covers(slot)).findFirst();
  }

  /// The first slot that is not frozen at a moment; the number of slots where all are.
  public int openFrom(Instant now) {
    var edge = now.plus(assembly.freezeMinutes(), ChronoUnit.MINUTES);
    return (int) slots.stream().filter(slot -> slot.from().isBefore(edge)).count();
  }

  /// The zones of the rooms, each once.
  public List<String> zones() {
    return rooms.stream()
        .map(Room::zone)
        .filter(zone -> !zone.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /// Whether some interpreters work in a language.
  public boolean speaks(String language) {
    return interpreters.stream().anyMatch(pair -> pair.languages().contains(language));
  }

  private static <T, K> Optional<T> find(List<T> all, Function<T, K> key, K wanted) {
    return all.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
  }
}
