package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// A process that looks for a plan says so in the database, where row-level security would silently
/// keep the word of somebody who sees nothing: the work would be told to be lost while it runs.
class HeartbeatTest {

  private static final String LONG_AGO = "2001-01-01 00:00:00+00";

  @Test
  void a_plan_that_is_looked_for_is_spoken_for_whoever_may_see_its_assembly() {
    try (var desk = TestDesk.fresh()) {
      var gathering = new Gathering(desk, new Staff(desk).founder());
      gathering.everybodyAsks();
      gathering.ask(
          "update assembly.assembly set label = platform.label_of(3, '{}', '{}') where id = '%s'"
              + " returning 1");
      var beat =
          desk.door(ScheduledTaskHolder.class).getScheduledTasks().stream()
              .filter(task -> task.toString().endsWith("Solving.alive"))
              .toList();
      assertThat(beat).hasSize(1);
      var work =
          gathering.at("/solve", Map.of("seconds", "20")).document().selectFirst("tansiq-progress");
      assertThat(work).isNotNull();

      var moved = false;
      while (!moved && there(gathering)) {
        gathering.ask(
            "update assembly.solving set seen_at = '"
                + LONG_AGO
                + "' where assembly_id = '%s' returning 1");
        // As the scheduler's own thread, which nobody has told whose eyes it looks with.
        var thread = new Thread(beat.getFirst().getTask().getRunnable());
        try {
          thread.start();
          thread.join();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(stopped);
        }
        moved = "t".equals(seen(gathering));
      }
      assertThat(moved).isTrue();
      gathering.at("/solve/stop", Map.of());
    }
  }

  private static boolean there(Gathering gathering) {
    return gathering
        .ask("select count(*) from assembly.solving where assembly_id = '%s'")
        .equals("1");
  }

  private static String seen(Gathering gathering) {
    return gathering.ask(
        "select coalesce((select seen_at > now() - interval '1 minute' from assembly.solving where"
            + " assembly_id = '%s'), false)");
  }
}
