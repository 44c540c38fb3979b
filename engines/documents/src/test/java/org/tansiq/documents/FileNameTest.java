package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\x\\visit.docx, visit.docx",
    "بلاغ.pdf, بلاغ.pdf",
    "folder/, ?"
  })
  void folders_are_dropped(String given, String shown) {
    assertThat(new FileName(given).shown()).isEqualTo(shown);
  }

  @Test
  void characters_that_deceive_are_written_out() {
    assertThat(new FileName("report\u202Efdp.exe").shown()).isEqualTo("report⟨U+202E⟩fdp.exe");
    assertThat(new FileName("a\u200Bb\n\u0000c").shown()).isEqualTo("a⟨U+200B⟩b⟨U+000A⟩⟨U+0000⟩c");
  }

  @Test
  void a_long_name_keeps_its_beginning_and_its_ending() {
    String shown = new FileName("n".repeat(5_000) + ".docx").shown();
    assertThat(shown).hasSize(121).startsWith("nnn").contains("…").endsWith(".docx");
  }

  @Test
  void the_stem_names_the_document() {
    assertThat(new FileName("003_visit.fr.txt").stem()).isEqualTo("003_visit.fr");
    assertThat(new FileName(".hidden").stem()).isEqualTo(".hidden");
  }
}
