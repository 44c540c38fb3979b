package org.tansiq.benchmarks;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
import org.tansiq.benchmarks.people.Convention;
import org.tansiq.benchmarks.people.People;
import org.tansiq.names.Evaluation;
import org.tansiq.names.Matcher;

/// Pairs of names of one person beside the 15 of other persons that look most alike, told apart by
/// the matcher and by what libraries offer; thresholds are chosen on one half, F1 is that of the
/// other.
final class NamePairs {

  private static final int PERSONS = 400;
  private static final int OTHERS = 4_000;
  private static final int HARD = 15;

  record Pair(String asked, String listed, boolean same, int number) {}

  private final Transliterator latin =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^a-z ] Remove");
  private final People people;

  NamePairs(People people) {
    this.people = people;
  }

  String table() {
    var matcher = Matcher.standard();
    var text = new StringBuilder();
    text.append(
        """

        Pairs: %d of one person, each beside the %d names of %,d other persons that share most trigrams. Best F1, the threshold from the other half.

        | | Arabic and Latin | Latin and Latin |
        |---|---:|---:|
        """
            .formatted(PERSONS, HARD, OTHERS));
    var across = pairs(Convention.ARABIC, Convention.FRENCH);
    var within = pairs(Convention.ENGLISH, Convention.FRENCH);
    var metaphone = new DoubleMetaphone();
    row(text, "Tansiq", across, within, (a, b) -> matcher.match(a, b).bits());
    row(text, "ICU4J + Jaro-Winkler", across, within, (a, b) -> JaroWinkler.of(ascii(a), ascii(b)));
    row(
        text,
        "ICU4J + Double Metaphone",
        across,
        within,
        (a, b) ->
            overlap(codes(a, metaphone::doubleMetaphone), codes(b, metaphone::doubleMetaphone)));
    row(text, "ICU4J + Beider-Morse", across, within, (a, b) -> overlap(sounds(a), sounds(b)));
    return text.toString();
  }

  private void row(
      StringBuilder text,
      String name,
      List<Pair> across,
      List<Pair> within,
      ToDoubleBiFunction<String, String> score) {
    text.append(
        String.format(
            Locale.ROOT, "| %s | %.3f | %.3f |%n", name, f1(across, score), f1(within, score)));
  }

  private static double f1(List<Pair> pairs, ToDoubleBiFunction<String, String> score) {
    var halves = List.of(new Evaluation(), new Evaluation());
    for (var pair : pairs) {
      halves
          .get(pair.number() % 2)
          .add(score.applyAsDouble(pair.asked(), pair.listed()), pair.same(), 1);
    }
    return (halves.get(0).at(halves.get(1).best().bits()).f1()
            + halves.get(1).at(halves.get(0).best().bits()).f1())
        / 2;
  }

  List<Pair> pairs(Convention asked, Convention listed) {
    var random = new SplittableRandom(12);
    var others = new ArrayList<String>();
    var trigrams = new ArrayList<Set<String>>();
    for (int i = 0; i < OTHERS; i++) {
      others.add(people.someone(i).written(listed, random));
      trigrams.add(trigrams(others.getLast()));
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < PERSONS; i++) {
      int self = i;
      var name = people.someone(i).asked(asked, random);
      pairs.add(new Pair(name, others.get(i), true, i));
      var mine = trigrams(name);
      var order = new Integer[OTHERS];
      Arrays.setAll(order, k -> k);
      Arrays.sort(order, Comparator.comparingDouble(k -> -overlap(mine, trigrams.get(k))));
      Arrays.stream(order)
          .filter(k -> k != self)
          .limit(HARD)
          .forEach(k -> pairs.add(new Pair(name, others.get(k), false, self)));
    }
    return pairs;
  }

  private String ascii(String name) {
    return latin.transliterate(name).strip();
  }

  private Set<String> trigrams(String name) {
    var text = "  " + ascii(name) + " ";
    var out = new HashSet<String>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      out.add(text.substring(i, i + 3));
    }
    return out;
  }

  private static double overlap(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return 2.0 * both / (one.size() + other.size());
  }

  private Set<String> codes(String name, java.util.function.UnaryOperator<String> code) {
    var out = new HashSet<String>();
    for (var word : ascii(name).split(" +")) {
      out.addAll(List.of(code.apply(word).split("[|()-]+")));
    }
    return out;
  }

  private Set<String> sounds(String name) {
    return codes(name, NamePairs::sound);
  }

  private static String sound(String word) {
    try {
      return new BeiderMorseEncoder().encode(word);
    } catch (org.apache.commons.codec.EncoderException e) {
      throw new IllegalStateException(word, e);
    }
  }
}
