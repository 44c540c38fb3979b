package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What an index finds beside what comparing everybody finds. Names here are made up.
class ExhaustiveTest {

  private static final int PERSONS = 1_500;
  private static final int QUESTIONS = 150;
  private static final double SURE = 3;
  private final Random random = new Random(51);
  private final Invented names = new Invented(random);

  @Test
  void an_index_finds_what_comparing_everybody_finds_with_the_same_bits() {
    var matcher = Matcher.standard();
    var persons = new ArrayList<Person>();
    try (var index = NameIndex.empty()) {
      for (int i = 0; i < PERSONS; i++) {
        persons.add(Person.named("p" + i, names.name() + " " + family()));
        index.add(persons.getLast());
      }
      int all = 0;
      int found = 0;
      for (int q = 0; q < QUESTIONS; q++) {
        var asked = Person.named("?", question(persons.get(q).names().getFirst(), q % 3));
        var likely = everybody(matcher, persons, asked);
        var hits = index.search(asked, SURE, 100).hits();
        assertThat(likely).as(asked.names().getFirst()).containsAll(hits);
        all += likely.size();
        found += hits.size();
      }
      assertThat(all).isGreaterThan(QUESTIONS / 2);
      assertThat((double) found / all).isGreaterThan(0.98);
    }
  }

  private static List<Found.Hit> everybody(Matcher matcher, List<Person> persons, Person asked) {
    return persons.stream()
        .map(person -> new Found.Hit(person, matcher.match(asked, person)))
        .filter(hit -> hit.match().bits() >= SURE)
        .toList();
  }

  /// As listed, turned around, or with two letters that changed places.
  private String question(String listed, int how) {
    if (how == 0) {
      return listed;
    }
    if (how == 1) {
      int space = listed.indexOf(' ');
      return listed.substring(space + 1) + " " + listed.substring(0, space);
    }
    int at = listed.length() - 4;
    return listed.substring(0, at)
        + listed.charAt(at + 1)
        + listed.charAt(at)
        + listed.substring(at + 2);
  }

  private String family() {
    var out = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      out.append("bdfklmnrst".charAt(random.nextInt(10))).append("aiu".charAt(random.nextInt(3)));
    }
    return out.toString();
  }
}
