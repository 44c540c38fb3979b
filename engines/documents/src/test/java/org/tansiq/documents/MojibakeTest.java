package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.documents.Opens.opened;
import static org.tansiq.documents.Opens.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static final String ARABIC = String.join("\n", Texts.ARABIC);
  private static final String FRENCH = String.join("\n", Texts.FRENCH);

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-1"})
  void utf_8_saved_as_something_else_is_set_right(String wrong) {
    String garbled = new String(ARABIC.getBytes(UTF_8), Charset.forName(wrong));
    Opened opened = opened(garbled);
    assertThat(opened.text()).isEqualTo(ARABIC);
    assertThat(opened.warnings())
        .extracting(Warning::code)
        .contains(Warning.Code.ENCODING_REPAIRED);
  }

  @Test
  void french_saved_as_windows_1252_is_set_right() {
    String garbled = new String(FRENCH.getBytes(UTF_8), Charset.forName("windows-1252"));
    assertThat(garbled).contains("Ã©");
    String repaired = opened(garbled).text();
    // À and à lose a byte in windows-1252 readings that leave 0x81, 0x8D, 0x8F, 0x90, 0x9D empty.
    assertThat(repaired).contains("délégation", "« Cette étape", "L’ambassadeur");
  }

  @Test
  void windows_1256_saved_as_latin_is_set_right() {
    String garbled =
        new String(ARABIC.getBytes(Charset.forName("windows-1256")), StandardCharsets.ISO_8859_1);
    assertThat(opened(garbled).text()).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La délégation s’est rendue à Besançon, où l’œuvre fut « saluée ».",
        "Ångström, Øystein og Æsop besøgte Ærø; Señor Núñez volvió.",
        "وقع المدير العام مذكرة تفاهم مع نظيره، وظل اللقاء وديا."
      })
  void right_text_is_left_alone(String text) {
    Opened opened = opened(text);
    assertThat(opened.text()).isEqualTo(text);
    assertThat(opened.warnings()).isEmpty();
  }

  @Test
  void letters_lost_for_good_are_refused_with_their_share() {
    String lost = ARABIC.replaceAll("\\p{IsArabic}", "?");
    assertThat(refused(lost).code()).isEqualTo(Refusal.Code.GARBLED);
  }

  @Test
  void a_few_lost_letters_are_reported() {
    Opened opened = opened(ARABIC + " الم\uFFFDير");
    assertThat(opened.warnings()).contains(Warning.of(Warning.Code.CHARACTERS_LOST, 1));
    assertThat(opened.partial()).isTrue();
  }
}
