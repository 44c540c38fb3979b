package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.documents.Opens.opened;
import static org.tansiq.documents.Opens.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {

  private static final String FIRST = "وقع الطرفان مذكرة تفاهم يوم الثلاثاء 23 شتنبر 2025 بالعاصمة";
  private static final String SECOND = "وحضر اللقاء ممثل INTERPOL وعدد من المسؤولين من البلدين.";

  @ParameterizedTest(name = "drawn in spoken order: {0}")
  @ValueSource(booleans = {true, false})
  void arabic_comes_out_in_the_order_it_is_spoken(boolean spokenOrder) {
    byte[] pdf =
        new Drawn().arabic(seen(FIRST), spokenOrder).arabic(seen(SECOND), spokenOrder).pdf();
    assertThat(opened(pdf).text()).isEqualTo(FIRST + " " + SECOND);
  }

  @Test
  void letter_shapes_are_folded_to_letters() {
    String shapes = "ﺔﻃﺮﺸﻟﺍ ﻡﻼﺳ";
    assertThat(opened(new Drawn().arabic(shapes, false).pdf()).text()).isEqualTo("سلام الشرطة");
  }

  @ParameterizedTest(name = "brackets drawn as shapes: {0}")
  @ValueSource(booleans = {true, false})
  void brackets_open_before_they_close_whatever_the_producer_wrote(boolean shapes) {
    String said = "العميد (رئيس الوفد) والمدير [بالنيابة]";
    String seen = new StringBuilder(said).reverse().toString();
    String drawn = shapes ? swapped(seen) : seen;
    assertThat(opened(new Drawn().arabic(drawn, false).pdf()).text()).isEqualTo(said);
  }

  @Test
  void lines_are_joined_to_paragraphs_and_broken_words_to_words() {
    byte[] pdf =
        new Drawn()
            .latin("Le directeur a rencontré son homologue pour renforcer la coopé-")
            .latin("ration entre les deux services et préparer la commission mixte.")
            .gap()
            .latin("La prochaine réunion aura lieu au printemps.")
            .pdf();
    assertThat(opened(pdf).text())
        .isEqualTo(
            "Le directeur a rencontré son homologue pour renforcer la coopération entre les deux"
                + " services et préparer la commission mixte.\n\n"
                + "La prochaine réunion aura lieu au printemps.");
  }

  @Test
  void a_password_is_said_to_be_missing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(bytes);
    }
    assertThat(refused(bytes.toByteArray()))
        .isEqualTo(Refusal.of(Refusal.Code.PASSWORD_PROTECTED, Kind.PDF));
  }

  @Test
  void a_scan_is_said_to_have_no_text_layer() {
    assertThat(refused(new Drawn().scan())).isEqualTo(Refusal.of(Refusal.Code.NO_TEXT_LAYER, 1));
  }

  @Test
  void a_pdf_that_breaks_off_gives_what_it_still_has_and_says_so() {
    byte[] pdf = new Drawn().latin("The visit ended on Friday.").pdf();
    Opened opened = opened(Arrays.copyOf(pdf, pdf.length - 200));
    assertThat(opened.text()).isEqualTo("The visit ended on Friday.");
    assertThat(opened.warnings()).contains(Warning.of(Warning.Code.ENDS_EARLY, Kind.PDF));
    assertThat(opened.partial()).isTrue();
  }

  @Test
  void a_pdf_of_which_only_the_head_is_left_is_refused() {
    byte[] pdf = new Drawn().latin("The visit ended on Friday.").pdf();
    assertThat(refused(Arrays.copyOf(pdf, 100)).code()).isEqualTo(Refusal.Code.DAMAGED);
  }

  @Test
  void a_stream_that_unpacks_without_end_is_stopped() throws IOException {
    assertThat(refused(new Drawn().bomb(400)).code()).isEqualTo(Refusal.Code.UNPACKS_TOO_LARGE);
  }

  /// How a right-to-left line looks from left to right: numbers and Latin words keep their order.
  private static String seen(String said) {
    StringBuilder seen = new StringBuilder();
    for (String word : said.split("(?<= )|(?= )")) {
      boolean keeps = word.matches("[0-9A-Za-z]+");
      seen.insert(0, keeps ? word : new StringBuilder(word).reverse());
    }
    return Normalizer.normalize(seen, Normalizer.Form.NFC);
  }

  private static String swapped(String text) {
    return text.replace('(', '\u0001')
        .replace(')', '(')
        .replace('\u0001', ')')
        .replace('[', '\u0001')
        .replace(']', '[')
        .replace('\u0001', ']');
  }
}
