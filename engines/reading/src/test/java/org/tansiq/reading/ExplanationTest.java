package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.vocabulary.EngagementKind.VISIT;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.reading.Guard.Reason;

class ExplanationTest {

  @Test
  void a_weekday_that_did_not_fit_is_told_with_both_weekdays() {
    var values = List.of("2", "2024-09-23", "1");
    assertThat(Explanation.in(Locale.ENGLISH).of(Reason.OTHER_WEEKDAY, values))
        .contains("23 September 2024", "Tuesday", "Monday");
    assertThat(Explanation.in(Locale.FRENCH).of(Reason.OTHER_WEEKDAY, values))
        .contains("23 septembre 2024", "mardi", "lundi");
    assertThat(Explanation.in(Locale.of("ar", "MA")).of(Reason.OTHER_WEEKDAY, values))
        .contains("23 شتنبر 2024", "الثلاثاء", "الاثنين");
  }

  @Test
  void names_are_isolated_and_countries_named() {
    var one = Report.of(VISIT, "AE", "MA", "AE").with("عبد الكريم الزروالي", "خالد الدرمكي");
    var other = Report.of(VISIT, "AE", "MA", "AE").with("Abdelkrim Zerouali", "Khaled Darmaki");
    assertThat(Explanation.in(Locale.FRENCH).of(one.to(other)))
        .anySatisfy(s -> assertThat(s).contains("\u2068خالد الدرمكي, عبد الكريم الزروالي\u2069"))
        .anySatisfy(s -> assertThat(s).contains("Émirats arabes unis", "Maroc"))
        .first()
        .isEqualTo("Sûrement une seule activité.");
  }

  @Test
  void words_of_an_article_do_not_become_places_of_a_sentence() {
    var sign = new Sign("no-person", -1, List.of("{1}", "B"));
    assertThat(Explanation.in(Locale.ENGLISH).of(sign))
        .isEqualTo("No person in common: here \u2068{1}\u2069, there \u2068B\u2069.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void every_sign_and_every_contradiction_has_its_sentence(String language) {
    var codes =
        Lexicon.lines("likeness.tsv").stream()
            .map(l -> l.split("\t")[0])
            .filter(c -> !c.isEmpty() && !c.equals("candidate"))
            .map(c -> "reading.sign." + c);
    var reasons = Stream.of(Reason.values()).map(r -> "reading.guard." + r);
    var bands = Stream.of(Likeness.Band.values()).map(b -> "reading.band." + b);
    assertThat(bundle(language).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(codes, reasons, bands).flatMap(s -> s).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void the_languages_name_the_same_values(String language) {
    assertThat(places(language)).isEqualTo(places("en"));
  }

  private static Set<String> places(String language) {
    var bundle = bundle(language);
    return bundle.keySet().stream()
        .map(key ->
            key
                + Stream.of("{0}", "{1}", "{2}")
                    .filter(bundle.getString(key)::contains)
                    .collect(Collectors.joining()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("org.tansiq.reading.messages", Locale.of(language));
  }
}
