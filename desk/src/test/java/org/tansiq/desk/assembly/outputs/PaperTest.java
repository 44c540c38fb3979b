package org.tansiq.desk.assembly.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// Names of either direction on one sheet stand in the order in which they are read.
class PaperTest {

  private static final String ARABIC = Paper.isolated("قاعة 1") + " · " + Paper.isolated("جناح 2");
  private static final String LATIN = Paper.isolated("Salle 1") + " · " + Paper.isolated("Zone 2");

  @Test
  void arabic_names_follow_each_other_from_left_to_right_on_a_french_sheet() throws IOException {
    var places = places(false, ARABIC);
    assertThat(places.get("ق")).isLessThan(places.get("ج"));
  }

  @Test
  void latin_names_follow_each_other_from_right_to_left_on_an_arabic_sheet() throws IOException {
    var places = places(true, LATIN);
    assertThat(places.get("S")).isGreaterThan(places.get("Z"));
    assertThat(places.get("S"))
        .as("each name itself runs as it is written")
        .isLessThan(places.get("1"));
  }

  @Test
  void no_mark_of_direction_is_left_in_what_is_searched_and_copied() throws IOException {
    assertThat(places(true, LATIN + ARABIC).keySet().toString()).doesNotContainPattern("\\p{Cf}");
    assertThat(Paper.isolated("a\u202eb")).doesNotContain("\u202e");
  }

  /// Where each letter stands first.
  private static Map<String, Float> places(boolean rightToLeft, String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var paper = new Paper(rightToLeft, "sheet", rightToLeft ? "ar" : "fr")) {
      paper.text(text, 0, Paper.WIDTH, 12);
      paper.write(out);
    }
    var places = new HashMap<String, Float>();
    try (var document = Loader.loadPDF(out.toByteArray())) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String line, List<TextPosition> letters) {
          letters.forEach(letter -> places.putIfAbsent(letter.getUnicode(), letter.getX()));
        }
      }.getText(document);
    }
    return places;
  }
}
