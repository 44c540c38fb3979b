package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsolatedPlannerTest {

  private final Problem problem =
      new InventedAssembly(24, new Days(2, 8), 5, 4, 70).drawn(new Random(5));

  @Test
  void a_process_of_its_own_finds_the_same_optimum() {
    var here =
        new Planner(problem, Wishes.afresh(), Duration.ofSeconds(20), new Random(1)).plan(_ -> {});

    var there = planner(Duration.ofSeconds(1)).plan(_ -> {});

    assertThat(there.weight()).isEqualTo(here.weight());
    assertThat(there.most()).isEqualTo(here.most());
    assertThat(IdleGaps.total(problem, there.plan()))
        .isLessThan(IdleGaps.total(problem, here.plan()));
  }

  @Test
  void killed_in_the_middle_it_gives_the_best_plan_so_far() {
    var told = new ArrayList<Planned>();
    var planned =
        planner(Duration.ofMinutes(2))
            .plan(better -> {
              told.add(better);
              kill();
            });

    assertThat(planned).isEqualTo(told.getLast());
    assertThat(new Checker(problem).violations(planned.plan())).isEmpty();
  }

  @Test
  void killed_before_a_plan_it_says_so() throws InterruptedException {
    var planner = planner(Duration.ofMinutes(2));
    var killer =
        Thread.ofVirtual()
            .start(() -> {
              while (!Thread.interrupted()) {
                kill();
              }
            });

    assertThatThrownBy(() -> planner.plan(_ -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("nothing else was touched");
    killer.interrupt();
    killer.join();
  }

  @Test
  void stopped_it_ends_soon_with_what_it_has() {
    var planner = planner(Duration.ofMinutes(2));
    long begun = System.nanoTime();

    var planned = planner.plan(_ -> planner.stop());

    assertThat(planned.plan().placements()).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
  }

  private IsolatedPlanner planner(Duration tightening) {
    return new IsolatedPlanner(problem, Wishes.afresh(), Duration.ofSeconds(20), tightening, 1);
  }

  /// As the kernel does to a process that takes too much memory.
  private static boolean kill() {
    List<ProcessHandle> solvers = ProcessHandle.current().children().toList();
    solvers.forEach(ProcessHandle::destroyForcibly);
    return !solvers.isEmpty();
  }
}
