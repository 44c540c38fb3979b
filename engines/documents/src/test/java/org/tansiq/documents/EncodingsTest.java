package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

  private static final int PASSAGES = 300;

  @ParameterizedTest(name = "{0}, {1} characters, {2}")
  @CsvSource({
    "ar,   80, windows-1256, 0.99", "ar,  300, windows-1256, 1", "ar, 2500, windows-1256, 1",
    "ar,   80, ISO-8859-6,   0.99", "ar,  300, ISO-8859-6,   1", "ar, 2500, ISO-8859-6,   1",
    "fr,   80, windows-1252, 0.99", "fr,  300, windows-1252, 1", "fr, 2500, windows-1252, 1",
    "en,   80, windows-1252, 0.99", "en,  300, windows-1252, 1", "en, 2500, windows-1252, 1",
    "ar,   80, UTF-8, 1", "fr, 80, UTF-8, 1", "en, 80, UTF-8, 1",
    "ar,   80, UTF-16LE, 1", "fr, 80, UTF-16BE, 1", "en, 2500, UTF-16LE, 1",
    "ar, 2500, UTF-16BE, 1"
  })
  void the_text_comes_out_as_it_was_written(
      String language, int length, String encoding, double least) {
    Random chance = new Random(length);
    int right = 0;
    for (int i = 0; i < PASSAGES; i++) {
      String text = writable(Texts.passage(sentences(language), length, chance), encoding);
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      right += Encodings.decode(bytes, "").text().equals(text) ? 1 : 0;
    }
    assertThat((double) right / PASSAGES).isGreaterThanOrEqualTo(least);
  }

  private static List<String> sentences(String language) {
    return switch (language) {
      case "ar" -> Texts.ARABIC;
      case "fr" -> Texts.FRENCH;
      default -> Texts.ENGLISH;
    };
  }

  private static String writable(String text, String encoding) {
    return encoding.equals("ISO-8859-6") ? text.replaceAll("[^\\x00-\\x7Fء-ي،؛؟]", "") : text;
  }

  @Test
  void byte_order_marks_are_believed_and_left_out() {
    String text = "بلاغ صحفي";
    assertThat(List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE")))
        .allSatisfy(charset -> {
          Decoded decoded = Encodings.decode(("\uFEFF" + text).getBytes(charset), "");
          assertThat(decoded).isEqualTo(new Decoded(text, charset.name(), false));
        });
  }

  @Test
  void an_arabic_name_in_a_french_windows_1256_text_stays_arabic() {
    String text = "Le directeur a reçu son homologue (عبد الرحمن المنصوري) à Rabat.";
    assertThat(Encodings.decode(text.getBytes(Encodings.ARABIC_WINDOWS), "").text())
        .isEqualTo(text);
  }

  @Test
  void a_page_that_declares_latin_but_holds_arabic_is_read_as_arabic() {
    byte[] bytes = Texts.ARABIC.getFirst().getBytes(Encodings.ARABIC_WINDOWS);
    assertThat(Encodings.decode(bytes, "iso-8859-1").text()).isEqualTo(Texts.ARABIC.getFirst());
  }

  @Test
  void a_fourth_language_is_not_taken_for_arabic() {
    String russian =
        "Министр внутренних дел провёл переговоры с делегацией полиции соседней страны. Стороны"
            + " обсудили вопросы борьбы с организованной преступностью и обмена информацией.";
    byte[] bytes = russian.getBytes(Charset.forName("windows-1251"));
    assertThat(Encodings.decode(bytes, "").text()).isEqualTo(russian);
  }

  @Test
  void utf_8_cut_inside_a_letter_is_still_utf_8() throws Exception {
    byte[] bytes = Texts.ARABIC.getFirst().getBytes(UTF_8);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.write(bytes, 1, bytes.length - 2);
    Decoded decoded = Encodings.decode(cut.toByteArray(), "");
    assertThat(decoded.encoding()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("قائد الشرطة");
  }

  @Test
  void plain_ascii_needs_no_guess() {
    assertThat(Encodings.decode("Visit to Rabat".getBytes(ISO_8859_1), "").guessed()).isFalse();
  }
}
