package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({"ar, ربما", "fr, Peut-être", "en, Maybe"})
  void every_code_says_what_happened_and_what_to_do(String language, String maybe) {
    Wording wording = Wording.in(Locale.of(language));
    List<String> said =
        Stream.concat(
                Arrays.stream(Refusal.Code.values())
                    .map(code -> wording.of(Refusal.of(code, "71", "72"))),
                Arrays.stream(Warning.Code.values())
                    .map(code -> wording.of(Warning.of(code, "71", "72"))))
            .toList();
    assertThat(said)
        .allSatisfy(text -> assertThat(text).contains("\n" + maybe).doesNotContain("{"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void the_languages_name_the_same_values(String language) {
    assertThat(places(language)).isEqualTo(places("en"));
  }

  private static Set<String> places(String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.tansiq.documents.messages", Locale.of(language));
    return bundle.keySet().stream()
        .map(key -> key + bundle.getString(key).replaceAll("[^{}0-9]|(?<!\\{)[0-9]", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
