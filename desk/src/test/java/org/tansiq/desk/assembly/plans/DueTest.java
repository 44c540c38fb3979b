package org.tansiq.desk.assembly.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final UUID MEETING = UUID.randomUUID();
  private static final UUID FRANCE = UUID.randomUUID();
  private static final UUID ROOM = UUID.randomUUID();

  private static Notice change(int version, @Nullable Integer was, @Nullable Integer is) {
    return new Notice(
        MEETING,
        "delegation",
        FRANCE,
        version,
        "moved",
        Optional.ofNullable(was),
        Optional.ofNullable(was).map(_ -> ROOM),
        Optional.ofNullable(is),
        Optional.ofNullable(is).map(_ -> ROOM));
  }

  @Test
  void two_changes_nobody_was_told_of_are_one() {
    var due = Due.of(List.of(change(1, null, 3), change(2, 3, 5)));
    assertThat(due)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.version()).isEqualTo(2);
          assertThat(one.notices())
              .singleElement()
              .satisfies(notice -> {
                assertThat(notice.change()).isEqualTo("new");
                assertThat(notice.slot()).contains(5);
              });
        });
  }

  @Test
  void what_is_as_it_was_in_the_end_is_told_to_nobody() {
    assertThat(Due.of(List.of(change(2, 3, 5), change(3, 5, 3)))).isEmpty();
    assertThat(Due.of(List.of(change(1, null, 3), change(2, 3, null)))).isEmpty();
  }
}
