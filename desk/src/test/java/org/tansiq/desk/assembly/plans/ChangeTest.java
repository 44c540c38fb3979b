package org.tansiq.desk.assembly.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final UUID MEETING = UUID.randomUUID();
  private static final UUID ROOM = UUID.randomUUID();
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static Placed with(UUID pair) {
    return new Placed(MEETING, 3, 1, ROOM, Optional.of(pair), false, false);
  }

  @Test
  void other_interpreters_are_the_interpreters_business_and_not_the_delegations() {
    var change =
        Change.between(Map.of(MEETING, with(ONE)), Map.of(MEETING, with(OTHER))).getFirst();
    assertThat(change.spot()).isEmpty();
    assertThat(change.of(ONE).map(Change::kind)).contains(Change.Kind.CANCELLED);
    assertThat(change.of(OTHER).map(Change::kind)).contains(Change.Kind.NEW);
    assertThat(change.of(UUID.randomUUID())).isEmpty();
  }
}
