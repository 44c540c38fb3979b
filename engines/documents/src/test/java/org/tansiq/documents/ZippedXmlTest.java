package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.documents.Opens.opened;
import static org.tansiq.documents.Opens.refused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZippedXmlTest {

  @Test
  void a_docx_gives_its_paragraphs_and_its_title() {
    Opened opened = opened(Packaged.docx("استقبل المدير نظيره.", "ثم وقعا مذكرة.").bytes());
    assertThat(opened.text()).isEqualTo("استقبل المدير نظيره.\n\nثم وقعا مذكرة.");
    assertThat(opened.source().kind()).isEqualTo(Kind.DOCX);
    assertThat(opened.origin().title()).isEqualTo(Optional.of("بلاغ مشترك"));
    assertThat(opened.warnings()).isEmpty();
  }

  @Test
  void only_what_a_reader_sees_is_text() {
    String body =
        """
        <w:p><w:r><w:t>Art</w:t></w:r><w:r><w:t>icle 1</w:t><w:tab/><w:t>Objet</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:r><w:t>Visible</w:t><w:br/>
        <w:t>dessous</w:t></w:r></w:p>
        <w:p><w:del><w:r><w:delText>supprimé</w:delText></w:r></w:del><w:r>
        <w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>ajouté</w:t></w:r></w:ins></w:p>
        <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>cadre</w:t></w:r></w:p></mc:Choice>
        <mc:Fallback><w:p><w:r><w:t>cadre</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
        """;
    assertThat(opened(Packaged.docxBody("", body).bytes()).text())
        .isEqualTo("Article 1 Objet\n\nVisible\ndessous\n\najouté\n\ncadre");
  }

  @Test
  void an_odt_gives_its_paragraphs() {
    String body =
        "<text:h>العنوان</text:h><text:p>سطر<text:s/>أول<text:line-break/>"
            + "<text:span>ثان</text:span></text:p>";
    Opened opened = opened(Packaged.odt(body).bytes());
    assertThat(opened.text()).isEqualTo("العنوان\n\nسطر أول\nثان");
    assertThat(opened.source().kind()).isEqualTo(Kind.ODT);
  }

  @Test
  void an_entity_that_names_a_file_is_refused() {
    String type = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assertThat(refused(Packaged.docxBody(type, "<w:p><w:t>&x;</w:t></w:p>").bytes()))
        .isEqualTo(Refusal.of(Refusal.Code.UNSAFE_XML, Kind.DOCX));
  }

  @Test
  void a_billion_laughs_are_refused() {
    StringBuilder type = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\">");
    IntStream.range(1, 30)
        .forEach(i -> type.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1)));
    assertThat(refused(Packaged.docxBody(type + "]>", "<w:p><w:t>&l29;</w:t></w:p>").bytes()))
        .isEqualTo(Refusal.of(Refusal.Code.UNSAFE_XML, Kind.DOCX));
  }

  @Test
  void a_part_packed_a_thousand_times_is_refused() {
    byte[] bomb = Packaged.docx(" ".repeat(60_000_000)).bytes();
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refused(bomb).code()).isEqualTo(Refusal.Code.UNPACKS_TOO_LARGE);
  }

  @Test
  void a_bomb_beside_the_text_is_refused_too() {
    byte[] bomb = Packaged.docx("نص").with("word/media/image1.bmp", new byte[60_000_000]).bytes();
    assertThat(refused(bomb).code()).isEqualTo(Refusal.Code.UNPACKS_TOO_LARGE);
  }

  @Test
  void archives_in_archives_are_not_unpacked() {
    byte[] inner = new Packaged().with("text.txt", "x").bytes();
    byte[] outer = new Packaged().with("inner.zip", inner).bytes();
    assertThat(refused(outer)).isEqualTo(Refusal.of(Refusal.Code.UNSUPPORTED, "ZIP"));
  }

  @Test
  void a_workbook_is_called_by_its_name() {
    byte[] workbook = new Packaged().with("xl/workbook.xml", "<workbook/>").bytes();
    assertThat(refused(workbook)).isEqualTo(Refusal.of(Refusal.Code.UNSUPPORTED, "XLSX"));
  }

  @Test
  void a_docx_that_breaks_off_gives_what_came_before_and_says_so() {
    String[] paragraphs =
        new Random(7).ints(400).mapToObj("Alinéa %d."::formatted).toArray(String[]::new);
    byte[] whole = Packaged.docx(paragraphs).bytes();
    Opened opened = opened(Arrays.copyOf(whole, whole.length / 2));
    assertThat(opened.text()).startsWith(paragraphs[0] + "\n\n" + paragraphs[1]);
    assertThat(opened.warnings()).contains(Warning.of(Warning.Code.ENDS_EARLY, Kind.DOCX));
  }

  @Test
  void a_docx_without_its_text_is_damaged() {
    assertThat(refused(new Packaged().with("[Content_Types].xml", "<Types/>").bytes()))
        .isEqualTo(Refusal.of(Refusal.Code.DAMAGED, Kind.DOCX));
  }

  @Test
  void an_encrypted_docx_is_said_to_need_a_password() {
    byte[] compound = new byte[4_096];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(magic, 0, compound, 0, magic.length);
    System.arraycopy(name, 0, compound, 1_024, name.length);
    assertThat(refused(compound)).isEqualTo(Refusal.of(Refusal.Code.PASSWORD_PROTECTED, Kind.DOCX));
  }
}
