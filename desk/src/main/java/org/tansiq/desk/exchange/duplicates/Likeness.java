package org.tansiq.desk.exchange.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.register.merging.Bearer;
import org.tansiq.names.Match;
import org.tansiq.names.Matcher;
import org.tansiq.names.Name;
import org.tansiq.names.NameIndex;
import org.tansiq.names.Person;
import org.tansiq.names.Refused;
import org.tansiq.vocabulary.Country;

/// Compares every record with those whose names come near, through an index of all of them.
final class Likeness {

  /// More than ever bear nearly one name, so that none takes another’s place. Records of one
  /// country are compared; those of two bear common names too often, and one whose country nobody
  /// gives is compared with all.
  private static final int NEAREST = 64;

  private final double least;
  private final Map<UUID, Bearer> bearers = new HashMap<>();
  private final Map<UUID, Person> persons = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final List<Likely> pairs = new ArrayList<>();

  private Likeness(double least) {
    this.least = least;
  }

  /// All pairs with at least so many bits, the likeliest first.
  static List<Likely> of(List<Bearer> all, double least) {
    var likeness = new Likeness(least);
    likeness.read(all);
    try (var index = NameIndex.empty()) {
      likeness.persons.values().forEach(index::add);
      likeness.persons.values().forEach(person -> likeness.compare(person, index));
    }
    return likeness.sorted();
  }

  /// Pairs of one of a few with any of all, the likeliest first.
  static List<Likely> with(List<Bearer> few, List<Bearer> all, double least) {
    var likeness = new Likeness(least);
    var matcher = Matcher.standard();
    likeness.read(few);
    var asked = List.copyOf(likeness.persons.values());
    likeness.read(all);
    for (var person : asked) {
      for (var other : likeness.persons.values()) {
        if (!other.id().equals(person.id()) && oneCountry(person, other)) {
          likeness.note(person, other, matcher.match(person, other));
        }
      }
    }
    return likeness.sorted();
  }

  private List<Likely> sorted() {
    pairs.sort(
        Comparator.comparingDouble(Likely::bits)
            .reversed()
            .thenComparing(Likely::one)
            .thenComparing(Likely::other));
    return List.copyOf(pairs);
  }

  private void read(List<Bearer> all) {
    for (var bearer : all) {
      var names = bearer.names().stream().distinct().filter(Likeness::isName).toList();
      if (!names.isEmpty()) {
        bearers.put(bearer.id(), bearer);
        persons.put(
            bearer.id(),
            new Person(
                bearer.id().toString(),
                names,
                List.of(),
                bearer.country().filter(Country::exists).map(Country::new),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }

  /// Whether the engine reads it; a post's title in place of a name, say, it may not.
  private static boolean isName(String text) {
    try {
      return Name.of(text).parts() > 1;
    } catch (Refused none) {
      return false;
    }
  }

  private void compare(Person person, NameIndex index) {
    for (var hit : index.search(person, least, NEAREST).hits()) {
      if (!hit.person().id().equals(person.id()) && oneCountry(person, hit.person())) {
        note(person, hit.person(), hit.match());
      }
    }
  }

  private void note(Person person, Person other, Match match) {
    boolean turn = person.id().compareTo(other.id()) > 0;
    var first = UUID.fromString(turn ? other.id() : person.id());
    var second = UUID.fromString(turn ? person.id() : other.id());
    if (match.bits() >= least && done.add(first + " " + second)) {
      pairs.add(
          new Likely(first, second, label(first), label(second), match.bits(), match.reasons()));
    }
  }

  private int label(UUID id) {
    var bearer = bearers.get(id);
    return bearer == null ? 0 : bearer.label();
  }

  private static boolean oneCountry(Person a, Person b) {
    return a.nationality().isEmpty()
        || b.nationality().isEmpty()
        || a.nationality().equals(b.nationality());
  }
}
