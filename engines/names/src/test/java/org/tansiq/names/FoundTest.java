package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// Names here are made up.
class FoundTest {

  private static final Person ASKED = Person.named("?", "سمير بلحاج");

  @Test
  void of_persons_who_cannot_be_one_another_each_is_only_as_likely_as_it_can_be() {
    var found =
        found(
            listed("1").born(PartialDate.parse("1956")),
            listed("2").born(PartialDate.parse("1971")));
    double sum = found.hits().stream().mapToDouble(hit -> hit.match().probability()).sum();
    assertThat(sum).isBetween(0.9, 1.0);
    assertThat(found.hits())
        .allSatisfy(hit -> {
          assertThat(hit.match().band()).isEqualTo(Band.POSSIBLE);
          assertThat(hit.match().reasons().getLast().kind()).isEqualTo(Reason.Kind.OTHERS);
          assertThat(hit.match().bits())
              .isCloseTo(
                  hit.match().reasons().stream().mapToDouble(Reason::bits).sum(), within(1e-9));
        });
  }

  @Test
  void one_person_under_two_entries_takes_nothing_from_itself() {
    var found = found(listed("1").born(PartialDate.parse("1956")), listed("2"));
    assertThat(found.hits()).allSatisfy(hit -> assertThat(hit.match().band()).isEqualTo(Band.HIT));
    assertThat(found.hits())
        .flatExtracting(hit -> hit.match().reasons())
        .extracting(Reason::kind)
        .doesNotContain(Reason.Kind.OTHERS);
  }

  @Test
  void many_of_one_name_are_possible_and_never_nothing() {
    var many = new Person[30];
    for (int i = 0; i < many.length; i++) {
      many[i] = listed("" + i).born(PartialDate.parse("" + (1950 + i)));
    }
    assertThat(found(many).hits())
        .hasSize(30)
        .allSatisfy(hit -> assertThat(hit.match().band()).isEqualTo(Band.POSSIBLE));
  }

  @Test
  void a_birth_year_brings_the_right_one_out() {
    try (var index = NameIndex.empty()) {
      index.add(listed("1").born(PartialDate.parse("1956")));
      index.add(listed("2").born(PartialDate.parse("1971")));
      index.add(Person.named("3", "Nadia Haddad").from(new Country("MA")));
      assertThat(index.search(ASKED).hits().getFirst().match().band()).isEqualTo(Band.POSSIBLE);
      var dated = index.search(ASKED.born(PartialDate.parse("1971"))).hits().getFirst();
      assertThat(dated.person().id()).isEqualTo("2");
      assertThat(dated.match().band()).isEqualTo(Band.HIT);
    }
  }

  @Test
  void weighing_twice_changes_nothing() {
    var once =
        found(
            listed("1").born(PartialDate.parse("1956")),
            listed("2").born(PartialDate.parse("1971")));
    assertThat(once.weighed()).isEqualTo(once);
    assertThat(Found.merged(List.of(once, once), 10).weighed()).isEqualTo(once);
  }

  private static Person listed(String id) {
    return Person.named(id, "Samir Belhadj");
  }

  private static Found found(Person... persons) {
    var matcher = Matcher.standard();
    return new Found(
            List.of(persons).stream()
                .map(person -> new Found.Hit(person, matcher.match(ASKED, person)))
                .toList(),
            true)
        .weighed();
  }
}
