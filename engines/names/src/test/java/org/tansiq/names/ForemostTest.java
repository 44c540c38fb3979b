package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ForemostTest {

  private final Foremost rule = new Foremost(9, 4);

  @Test
  void only_one_that_is_sure_and_ahead_of_all_others_is_taken() {
    assertThat(rule.of(Map.of("a", 9.0, "b", 5.0))).contains("a");
    assertThat(rule.of(Map.of("a", 12.0))).contains("a");
    assertThat(rule.of(Map.of("a", 9.0, "b", 5.1))).isEmpty();
    assertThat(rule.of(Map.of("a", 8.9, "b", -3.0))).isEmpty();
    assertThat(rule.of(Map.of("a", 12.0, "b", 12.0))).isEmpty();
    assertThat(rule.of(Map.of())).isEmpty();
  }
}
