package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionsTest {

  @ParameterizedTest
  @CsvSource({
    "the 93rd session of the General Assembly, 93",
    "the third General Assembly, 3",
    "la 93ème session, 93",
    "sa 3e Assemblée générale, 3",
    "la 93ᵉ Assemblée, 93",
    "son cinquième congrès, 5",
    "الدورة الثالثة والتسعين للجمعية العامة, 93",
    "الدورة الـ93, 93",
    "الدورة الـ 11 للجنة, 11",
    "المؤتمر 46 لقادة الشرطة, 46",
    "المؤتمر التاسع والأربعون, 49",
    "الدورة الحادية عشرة, 11",
    "الاجتماع العشرون, 20",
  })
  void are_read_in_three_languages(String text, int number) {
    assertThat(Editions.number(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the session closed in 2024",
        "12 officers at a conference",
        "مؤتمر صحفي",
        "القمة 2024"
      })
  void are_not_made_of_years_and_counts(String text) {
    assertThat(Editions.number(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The minister opened the 12th conference of chiefs in Tunis."})
  void are_found_near_the_beginning_of_a_text(String text) {
    var sentence = new Sentence(1, 0, text.length(), text, Sentence.Role.PLAIN);
    assertThat(Editions.phrase(List.of(sentence)))
        .hasValueSatisfying(p -> assertThat(Editions.number(p)).hasValue(12));
  }
}
