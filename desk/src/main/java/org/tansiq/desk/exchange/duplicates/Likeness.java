package org.tansiq.desk.exchange.duplicates;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.register.merging.Bearer;
import org.tansiq.names.Match;
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

  private final Set<UUID> known = new HashSet<>();
  private final Map<UUID, Bearer> bearers = new HashMap<>();
  private final Map<UUID, Person> persons = new HashMap<>();
  private final NameIndex index = NameIndex.empty();
  private final Map<Asked, List<Likely>> answers = new HashMap<>();
  private @Nullable List<Likely> all;

  private Likeness() {}

  /// Reads all of a kind.
  static Likeness among(List<Bearer> all) {
    var likeness = new Likeness();
    all.forEach(likeness::add);
    return likeness;
  }

  /// Follows what became of some: those that stand, as they are now, take the place of what was
  /// read before; the others are gone.
  synchronized void follow(Collection<UUID> changed, List<Bearer> standing) {
    changed.forEach(id -> {
      known.remove(id);
      bearers.remove(id);
      persons.remove(id);
      index.remove(id.toString());
    });
    standing.forEach(this::add);
    answers.clear();
    all = null;
  }

  /// All pairs with at least so many bits, the likeliest first; found once.
  synchronized List<Likely> pairs(double least) {
    if (all == null) {
      all = with(persons.keySet(), least);
    }
    return all;
  }

  /// Pairs of one of these with any, the likeliest first.
  synchronized List<Likely> with(Collection<UUID> some, double least) {
    var found = new HashMap<String, Likely>();
    for (var id : some) {
      answers
          .computeIfAbsent(new Asked(id, least), this::compare)
          .forEach(pair -> found.putIfAbsent(pair.one() + " " + pair.other(), pair));
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble(Likely::bits)
                .reversed()
                .thenComparing(Likely::one)
                .thenComparing(Likely::other))
        .toList();
  }

  /// How many it has read, with a name or without.
  synchronized int count() {
    return known.size();
  }

  private void add(Bearer bearer) {
    known.add(bearer.id());
    var names = bearer.names().stream().distinct().filter(Likeness::isName).toList();
    if (!names.isEmpty()) {
      var person =
          new Person(
              bearer.id().toString(),
              names,
              List.of(),
              bearer.country().filter(Country::exists).map(Country::new),
              Optional.empty(),
              Optional.empty());
      bearers.put(bearer.id(), bearer);
      persons.put(bearer.id(), person);
      index.add(person);
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

  private record Asked(UUID id, double least) {}

  private List<Likely> compare(Asked asked) {
    var person = persons.get(asked.id());
    return person == null
        ? List.of()
        : index.search(person, asked.least(), NEAREST).hits().stream()
            .filter(hit -> !hit.person().id().equals(person.id()))
            .filter(hit -> oneCountry(person, hit.person()))
            .map(hit -> likely(person, hit.person(), hit.match()))
            .toList();
  }

  private Likely likely(Person person, Person other, Match match) {
    boolean turn = person.id().compareTo(other.id()) > 0;
    var first = UUID.fromString(turn ? other.id() : person.id());
    var second = UUID.fromString(turn ? person.id() : other.id());
    return new Likely(first, second, label(first), label(second), match.bits(), match.reasons());
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
