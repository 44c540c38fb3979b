package org.tansiq.desk.assembly.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.scheduling.Absence;
import org.tansiq.scheduling.Violation;

/// What the engine says in codes is said to people in words, in each of their languages.
class RuleWordsTest {

  @ParameterizedTest
  @EnumSource(Violation.Code.class)
  void every_rule_of_the_engine_has_its_sentence(Violation.Code code) {
    for (var tongue : Tongue.values()) {
      var words = Words.in(tongue);
      var key = "assembly.rule." + code.name().toLowerCase(Locale.ROOT);
      assertThat(words.has(key)).as(tongue + " " + key).isTrue();
      assertThat(words.text(key, "one", "two", 3, "four")).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(Absence.Cause.class)
  void every_cause_of_absence_has_its_word(Absence.Cause cause) {
    for (var tongue : Tongue.values()) {
      assertThat(Words.in(tongue).has("assembly.cause." + cause)).as(tongue + " " + cause).isTrue();
    }
  }
}
