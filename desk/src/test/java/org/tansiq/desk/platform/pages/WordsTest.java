package org.tansiq.desk.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void every_language_has_every_sentence(Tongue tongue) {
    assertThat(new TreeSet<>(Words.in(tongue).keys()))
        .isEqualTo(new TreeSet<>(Words.in(Tongue.AR).keys()));
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void every_sentence_takes_the_same_values_in_every_language(Tongue tongue) {
    for (var key : Words.in(tongue).keys()) {
      assertThat(arguments(tongue, key)).as(key).isEqualTo(arguments(Tongue.AR, key));
    }
  }

  @Test
  void arabic_counts_have_their_six_forms() {
    var arabic = Words.in(Tongue.AR);
    assertThat(arabic.text("refused.password-too-short", 2, 12)).startsWith("كلمة السر من حرفين");
    assertThat(arabic.text("refused.password-too-short", 5, 12)).startsWith("كلمة السر من 5 أحرف");
    assertThat(arabic.text("refused.password-too-short", 11, 12))
        .startsWith("كلمة السر من 11 حرفًا");
  }

  private static Set<String> arguments(Tongue tongue, String key) {
    var raw = Words.in(tongue).pattern(key);
    return new TreeSet<>(new MessageFormat(raw, tongue.locale()).getArgumentNames());
  }
}
