package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tansiq.vocabulary.PartialDate;

/// Names here are made up.
class ShardedNamesTest {

  private static final int SHARDS = 3;

  @Test
  void shards_answer_exactly_as_one_index_of_all() {
    var names = new Invented(new Random(41));
    var shards = new ArrayList<NameIndex>();
    for (int i = 0; i < SHARDS; i++) {
      shards.add(NameIndex.empty());
    }
    try (var whole = NameIndex.empty();
        var sharded = new ShardedNames(shards)) {
      for (int i = 0; i < 3_000; i++) {
        var person =
            Person.named("p" + i, names.name()).born(PartialDate.parse("" + (1940 + i % 60)));
        whole.add(person);
        shards.get(ShardedNames.shard(person.id(), SHARDS)).add(person);
      }
      assertThat(shards).allSatisfy(shard -> assertThat(shard.size()).isBetween(850, 1150));
      for (int i = 0; i < 300; i++) {
        var asked = Person.named("?", names.name());
        var dated = asked.born(PartialDate.parse("" + (1940 + i % 60)));
        assertThat(first(sharded, asked)).isEqualTo(first(whole, asked));
        assertThat(first(sharded, dated)).isEqualTo(first(whole, dated));
      }
    }
    shards.forEach(NameIndex::close);
  }

  /// The first ten of a hundred: the order of rows before they are compared in full is only nearly
  /// the order after, so what is cut off at the end may differ.
  private static List<Found.Hit> first(NameSearch names, Person asked) {
    return names.search(asked, -3, 100).hits().stream().limit(10).toList();
  }

  @Test
  void a_shard_that_fails_fails_the_search() {
    NameSearch broken =
        (asked, least, most) -> {
          throw new IllegalStateException("the machine of shard 2 is gone");
        };
    try (var index = NameIndex.empty();
        var sharded = new ShardedNames(List.of(index, broken))) {
      index.add(Person.named("1", "Karim Tazi"));
      assertThatThrownBy(() -> sharded.search(Person.named("?", "Karim Tazi")))
          .hasMessage("the machine of shard 2 is gone");
    }
  }
}
