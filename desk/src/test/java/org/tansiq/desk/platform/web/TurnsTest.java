package org.tansiq.desk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pages ask in the order they came, and none is stopped by those before it.
class TurnsTest {

  @Test
  void those_who_wait_go_in_the_order_they_came() throws Exception {
    var turns = new Turns(1, Duration.ofHours(1));
    var order = Collections.synchronizedList(new ArrayList<Integer>());
    var waiting = new ArrayList<Thread>();
    try (var _ = turns.take()) {
      for (int i = 0; i < 5; i++) {
        waiting.add(waiting(turns, order, i));
      }
      assertThat(order).isEmpty();
    }
    for (var thread : waiting) {
      thread.join();
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4);
  }

  private static Thread waiting(Turns turns, List<Integer> order, int number)
      throws InterruptedException {
    var thread =
        Thread.ofPlatform()
            .start(() -> {
              try (var _ = turns.take()) {
                order.add(number);
              }
            });
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }

  @Test
  void whoever_waited_too_long_goes_without_and_gives_no_turn_back() throws Exception {
    var turns = new Turns(1, Duration.ZERO);
    try (var _ = turns.take()) {
      for (int i = 0; i < 3; i++) {
        turns.take().close();
      }
      assertThat(turns.free()).isZero();
    }
    assertThat(turns.free()).isEqualTo(1);
  }
}
