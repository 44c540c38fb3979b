package org.tansiq.desk.assembly.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.refusals.Refused;

class NewAssemblyTest {

  private static NewAssembly of(String zone, String first, String begins) {
    return new NewAssembly(
        Optional.empty(), "Session", zone, first, "2", begins, "3", "30", "2", "90", "30");
  }

  @Test
  void a_day_begins_at_its_hour_on_either_side_of_the_shift_for_ramadan() {
    var slots = of("Africa/Casablanca", "2026-02-14", "09:00").made();
    assertThat(slots.getFirst().from()).isEqualTo(Instant.parse("2026-02-14T08:00:00Z"));
    assertThat(slots.get(3).from()).isEqualTo(Instant.parse("2026-02-15T09:00:00Z"));
  }

  @Test
  void the_break_lies_after_as_many_slots_as_were_said() {
    var slots = of("UTC", "2026-02-14", "09:00").made();
    assertThat(slots.get(1).to()).isEqualTo(Instant.parse("2026-02-14T10:00:00Z"));
    assertThat(slots.get(2).from()).isEqualTo(Instant.parse("2026-02-14T11:30:00Z"));
  }

  @Test
  void an_hour_that_the_clock_skips_is_refused() {
    assertThatThrownBy(() -> of("Europe/Paris", "2026-03-29", "02:30").made())
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo(AssemblyRefusal.NOT_A_TIME));
  }
}
