package org.tansiq.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTest {

  @Test
  void a_day_and_month_stay_without_a_year() {
    var date = PartialDate.parse("--09-23");
    assertThat(date).isInstanceOf(PartialDate.DayOfMonth.class).hasToString("--09-23");
    assertThat(date.earliest()).isEmpty();
    assertThat(date.latest()).isEmpty();
  }

  @Test
  void a_month_and_a_year_say_the_days_they_can_be() {
    assertThat(PartialDate.parse("2024-02").latest()).contains(LocalDate.of(2024, 2, 29));
    assertThat(PartialDate.parse("2025").earliest()).contains(LocalDate.of(2025, 1, 1));
  }

  @Test
  void what_is_written_is_read_again() {
    for (var text : new String[] {"2025-09-23", "2025-09", "2025", "--02-29"}) {
      assertThat(PartialDate.parse(text)).hasToString(text);
    }
  }

  @Test
  void what_is_no_date_is_refused_with_advice() {
    for (var text : new String[] {"", "23/09/2025", "2025-13", "--09", "2025-02-29", "-09-23"}) {
      assertThatThrownBy(() -> PartialDate.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Maybe 2025-09-23");
    }
  }
}
