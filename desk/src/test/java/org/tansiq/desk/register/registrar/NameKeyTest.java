package org.tansiq.desk.register.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @Test
  void the_article_and_the_forms_of_alef_and_ya_do_not_part_a_name() {
    assertThat(NameKey.of("البقالي").key()).isEqualTo(NameKey.of("بقالى").key());
    assertThat(NameKey.of("أحمد الإدريسي").key()).isEqualTo(NameKey.of("احمد ادريسي").key());
    assertThat(NameKey.of("عبداللطيف الشرايبي").key())
        .isEqualTo(NameKey.of("عبد اللطيف الشرايبي").key());
  }

  @ParameterizedTest
  @CsvSource({
    "يوسف المرابطي, Youssef El Mourabiti",
    "خالد بنشقرون, Khalid Benchekroun",
    "محمد الفاسي, Mohammed El Fassi",
    "سعيد الطوالبة, Said Tawalbeh"
  })
  void a_name_keeps_its_consonants_across_scripts(String arabic, String latin) {
    assertThat(NameKey.of(latin).skeleton()).isEqualTo(NameKey.of(arabic).skeleton());
  }

  @Test
  void different_names_keep_different_consonants() {
    assertThat(NameKey.of("يوسف المرابطي").skeleton())
        .isNotEqualTo(NameKey.of("Youssef El Alaoui").skeleton());
  }
}
