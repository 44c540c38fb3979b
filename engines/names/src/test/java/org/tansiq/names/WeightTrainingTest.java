package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words here are invented.
class WeightTrainingTest {

  private static final List<WordPair> WORDS =
      Stream.of(
              "salem=س ا ل م",
              "salim=س ا ل م",
              "kabir=ك ب ي ر",
              "karim=ك ر ي م",
              "malik=م ا ل ك",
              "rabi=ر ب ي",
              "samir=س م ي ر",
              "bakr=ب ك ر",
              "amal=أ م ل",
              "albert=أ ل ب ر ت",
              "albasir=ا ل ب ص ي ر",
              "sara=س ا ر ة",
              "lamis=ل م ي س",
              "bilal=ب ل ا ل")
          .map(pair -> pair.split("="))
          .flatMap(pair -> WeightTraining.pair(new String[] {pair[0], pair[1], "3"}))
          .toList();

  @Test
  void letters_that_stand_together_are_learned_as_one_anothers_spelling() {
    var weights = WeightTraining.learn(WORDS, WORDS);
    assertThat(bits(weights, "سليم", "salim"))
        .isGreaterThan(bits(weights, "سليم", "karim") + 8)
        .isGreaterThan(bits(weights, "كريم", "salim") + 8);
    assertThat(weights.rarity(SkeletonKey.of("SLM")))
        .isLessThan(weights.rarity(SkeletonKey.of("BKR")));
  }

  @Test
  void the_article_is_a_letter_and_a_hamza_none() {
    assertThat(WORDS).extracting(WordPair::arabic).contains("ٱبصير", "البرت");
  }

  @Test
  void what_is_not_read_is_left_out() {
    assertThat(WeightTraining.pair(new String[] {"李", "ل ي", "1"})).isEmpty();
    assertThat(WeightTraining.pair(new String[] {"li", "- -", "1"})).isEmpty();
  }

  private static double bits(Weights weights, String arabic, String latin) {
    return weights.arabicLatin(Spelled.codes(arabic), Spelled.codes(latin));
  }
}
