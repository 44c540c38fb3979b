package org.tansiq.desk.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void a_word_is_sought_with_and_without_its_article_as_a_beginning() {
    assertThat(Query.of("الأمن").beginnings()).isEqualTo("('الامن':* | 'امن':*)");
    assertThat(Query.of("وبالرباط police").exact()).startsWith("(").contains(" & ('police')");
  }

  @Test
  void letters_that_stand_alone_do_not_narrow_the_search() {
    assertThat(Query.of("الأمن و الرباط").terms()).hasSize(2);
    assertThat(Query.of("و").empty()).isTrue();
    assertThat(Query.of(" ! ' & | ").empty()).isTrue();
  }

  @Test
  void what_is_near_is_sought_beside_what_was_typed() {
    var query = Query.of("مدرسد").near(Map.of("مدرسد", Set.of("مدريد")));
    assertThat(query.broad()).contains("'مدرسد':*").contains("'مدريد'");
    assertThat(query.beginnings()).doesNotContain("مدريد");
  }

  @Test
  void the_words_found_are_marked_in_the_text_as_it_is_written() {
    var parts = Part.of("زار الحَمّوشي مدريد", Query.of("حموشي"));
    assertThat(parts)
        .containsExactly(
            new Part("زار ", false), new Part("الحَمّوشي", true), new Part(" مدريد", false));
    assertThat(marked("La Sûreté nationale", "surete")).containsExactly("Sûreté");
    assertThat(marked("Youssef El Mrabti", "المرابطي")).containsExactly("Mrabti");
  }

  private static List<String> marked(String text, String typed) {
    return Part.of(text, Query.of(typed)).stream().filter(Part::found).map(Part::text).toList();
  }

  @Test
  void parts_of_a_text_are_the_text_whatever_it_holds() {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    var letters = "اأبةىـَّ ’'·-ABéœ1٣\u202E😀ſ";
    for (int round = 0; round < 2_000; round++) {
      var text =
          chance
              .ints(chance.nextInt(30), 0, letters.length())
              .mapToObj(i -> String.valueOf(letters.charAt(i)))
              .collect(Collectors.joining());
      var parts = Part.of(text, Query.of("اب ab 1"));
      assertThat(parts.stream().map(Part::text).collect(Collectors.joining())).isEqualTo(text);
      Folded.words(text)
          .forEach(word -> assertThat(word.folded()).as(text).matches("(?s)[^'\\\\\\s]+"));
    }
  }

  @Test
  void a_slip_of_the_finger_counts_one() {
    assertThat(Distance.between("مدريد", "مدرسد")).isEqualTo(1);
    assertThat(Distance.between("paris", "pairs")).isEqualTo(1);
    assertThat(Distance.between("rabat", "rabbat")).isEqualTo(1);
    assertThat(Distance.between("", "ab")).isEqualTo(2);
    assertThat(Distance.between("rabat", "rabat")).isZero();
  }
}
