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

  /// Of what is only possible a smaller index may find more, because fewer of its words are
  /// frequent and its limit of rows is its own.
  @Test
  void shards_find_what_one_index_of_all_finds_with_the_same_bits() {
    var random = new Random(41);
    var names = new Invented(random);
    var listed = new ArrayList<Person>();
    var shards = new ArrayList<NameIndex>();
    for (int i = 0; i < SHARDS; i++) {
      shards.add(NameIndex.empty());
    }
    try (var whole = NameIndex.empty();
        var sharded = new ShardedNames(shards)) {
      for (int i = 0; i < 3_000; i++) {
        var person =
            Person.named("p" + i, names.name() + " " + family(random))
                .born(PartialDate.parse("" + (1940 + i % 60)));
        listed.add(person);
        whole.add(person);
        shards.get(ShardedNames.shard(person.id(), SHARDS)).add(person);
      }
      assertThat(shards).allSatisfy(shard -> assertThat(shard.size()).isBetween(850, 1150));
      for (var person : listed.subList(0, 300)) {
        var asked = Person.named("?", person.names().getFirst());
        for (var one : List.of(asked, asked.born(person.births().getFirst()))) {
          var hits = whole.search(one, -3, 10).hits();
          var merged = sharded.search(one, -3, 100).hits();
          assertThat(merged.getFirst()).isEqualTo(hits.getFirst());
          assertThat(merged).containsAll(hits);
        }
      }
    }
    shards.forEach(NameIndex::close);
  }

  private static String family(Random random) {
    var out = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      out.append("bdfklmnrst".charAt(random.nextInt(10))).append("aiu".charAt(random.nextInt(3)));
    }
    return out.toString();
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
