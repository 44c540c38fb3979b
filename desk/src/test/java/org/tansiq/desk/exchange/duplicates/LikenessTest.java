package org.tansiq.desk.exchange.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.register.merging.Bearer;

/// What is kept of all names follows single records as if it were made anew.
class LikenessTest {

  private static final double LEAST = 7;

  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();

  private static Bearer bearer(UUID id, String... names) {
    return new Bearer(id, List.of(names), Optional.of("ES"), 0);
  }

  private Likeness two() {
    return Likeness.among(
        List.of(
            bearer(one, "José Martínez Robledo"),
            bearer(other, "خوسيه مارتينيث روبليدو", "Jose Martinez Robledo"),
            bearer(UUID.randomUUID(), "Marta Iglesias Pereda")));
  }

  private static List<UUID> ids(List<Likely> pairs) {
    return pairs.stream()
        .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
        .distinct()
        .toList();
  }

  @Test
  void a_record_that_bears_another_name_is_like_nobody_any_more_and_comes_back_with_its_own() {
    var likeness = two();
    assertThat(ids(likeness.pairs(LEAST))).containsExactlyInAnyOrder(one, other);
    likeness.follow(List.of(other), List.of(bearer(other, "Ahmed Benjelloun Touimi")));
    assertThat(likeness.pairs(LEAST)).isEmpty();
    assertThat(likeness.with(List.of(one), LEAST)).isEmpty();
    likeness.follow(List.of(other), List.of(bearer(other, "Jose Martinez Robledo")));
    assertThat(ids(likeness.with(List.of(one), LEAST))).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void what_went_is_gone_and_what_came_is_compared() {
    var likeness = two();
    likeness.follow(
        List.of(other, third), List.of(bearer(third, "Jose Martinez Robledo", "José Robledo")));
    assertThat(likeness.count()).isEqualTo(3);
    assertThat(ids(likeness.pairs(LEAST))).containsExactlyInAnyOrder(one, third);
    likeness.follow(List.of(third), List.of());
    assertThat(likeness.pairs(LEAST)).isEmpty();
    assertThat(likeness.with(List.of(third), LEAST)).isEmpty();
    assertThat(likeness.count()).isEqualTo(2);
  }
}
