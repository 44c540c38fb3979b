package org.tansiq.demo.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;

class DemoWordsTest {

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void every_language_has_every_sentence_of_the_demo(Tongue tongue) {
    assertThat(new TreeSet<>(Words.in(tongue).keys()))
        .isEqualTo(new TreeSet<>(Words.in(Tongue.AR).keys()))
        .contains("demo.held", "demo.label.articles");
  }
}
