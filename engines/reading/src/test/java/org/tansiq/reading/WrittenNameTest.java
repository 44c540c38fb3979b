package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {

  @ParameterizedTest
  @CsvSource({
    "عبد اللطيف الزروالي, Abdellatif Zerouali",
    "عبداللطيف الزروالي, Abdel Latif Al-Zarwali",
    "عبد العزيز بن محمد القحطاني, Abdulaziz Bin Mohammed Al-Qahtani",
    "عبد الرحمن الغزواني, Abderrahmane Ghazouani",
    "خديجة الشاوي, Khadija Chaoui",
    "مصطفى بن عيسى, Mustapha Benaissa",
    "يوسف التازي, Youssef Tazi",
    "فرانسوا دوراند, François Durand",
    "محمود قره داغ, Mahmut Karadağ",
    "جورج حداد, Georges Haddad",
    "عبد الله الخطيب, Abdallah El Khatib",
    "Abdelkrim Zerouali, Abdelkarim Zerouali",
    "عبد الكريم الزروالي, الزروالي",
    "Emmanuel K. Habyarimana, Emmanuel Habyarimana",
    "أحمد إبراهيم السالمي, احمد ابراهيم السالمى",
  })
  void is_known_again_in_another_spelling_or_script(String one, String other) {
    assertThat(WrittenName.of(one).same(WrittenName.of(other))).isTrue();
    assertThat(WrittenName.of(other).same(WrittenName.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "محمد السالمي, محمد الكعبي",
    "محمد السيد, محمود السعيد",
    "خالد الدرمكي, Majed Al-Kahtani",
    "Luc Ferrand, Luc Moreau",
    "Jean Dupuis, Marc Dupuis",
    "فرانسوا دوراند, Ignacio Belmonte",
    "عبد الكريم الزروالي, عبد الكريم الفاسي",
  })
  void is_not_taken_for_another(String one, String other) {
    assertThat(WrittenName.of(one).same(WrittenName.of(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"لي, Li Wu", "Ö, او"})
  void too_little_letters_tell_nothing(String one, String other) {
    double likeness = WrittenName.of(one).likeness(WrittenName.of(other));
    assertThat(likeness).isBetween(WrittenName.OTHER, WrittenName.SAME);
  }
}
