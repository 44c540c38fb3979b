package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tansiq.vocabulary.PartialDate;

/// Names here are made up.
class ExactKeysTest {

  @ParameterizedTest
  @CsvSource({
    "محمد ولد عبد الرحيم, Mohamed Ould Abderrahim",
    "محمد عبد القادر, MUHAMMAD Abd al-Qadir",
    "نور الدين بوشعيب, Noureddine Bouchaib",
    "خديجة الطاهر, Tahar Khadidja",
    "يوسف الشرقاوي, Youcef Cherkaoui",
    "سعيد حسين العمري, Said Omari"
  })
  void one_person_mostly_has_a_key_in_common(String listed, String asked) {
    assertThat(ExactKeys.listed(Person.named("1", listed)))
        .containsAnyElementsOf(ExactKeys.asked(Person.named("2", asked)));
  }

  @Test
  void a_year_that_is_known_must_be_the_same() {
    var listed = Person.named("1", "Karim Tazi").born(PartialDate.parse("1980-02-29"));
    var asked = Person.named("2", "كريم التازي");
    assertThat(ExactKeys.listed(listed))
        .containsAnyElementsOf(ExactKeys.asked(asked.born(PartialDate.parse("1980"))))
        .doesNotContainAnyElementsOf(ExactKeys.asked(asked.born(PartialDate.parse("1981"))))
        .doesNotContainAnyElementsOf(ExactKeys.asked(asked));
    assertThat(ExactKeys.listed(Person.named("1", "Karim Tazi")))
        .containsAnyElementsOf(ExactKeys.asked(asked.born(PartialDate.parse("1981"))));
  }
}
