package org.tansiq.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Estimates the weights the engine comes with from single words seen in both alphabets.
///
/// Words: `OUT.tsv LEARN.tsv COUNT.tsv …`: letters are learned from the first table, how rare a
/// word is from all; columns: Latin word, Arabic letters with spaces between, how often.
final class WeightTraining {

  private static final String SOURCE =
      "Estimated from steveash/NETransliteration-COLING2018 (Merhav and Ash, COLING 2018), adapted"
          + " from Wikidata, CC0 1.0";

  private WeightTraining() {}

  public static void main(String[] words) throws IOException {
    var learned = pairs(Path.of(words[1]));
    var counted = new ArrayList<WordPair>();
    for (int i = 1; i < words.length; i++) {
      counted.addAll(pairs(Path.of(words[i])));
    }
    WeightsFile.write(learn(learned, counted), Path.of(words[0]));
  }

  static Weights learn(List<WordPair> learned, List<WordPair> counted) {
    return Teaching.from(learned, counted, new Weights.Provenance(1, 0, SOURCE));
  }

  private static List<WordPair> pairs(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.map(line -> line.split("\t")).flatMap(WeightTraining::pair).toList();
    }
  }

  /// Nothing where either side is not read.
  static Stream<WordPair> pair(String[] cells) {
    var latin = Spelled.of(cells[0]);
    var arabic = Spelled.of(cells[1].replace(" ", ""));
    return latin.script() == Script.LATIN
            && arabic.script() == Script.ARABIC
            && !latin.letters().isEmpty()
            && !arabic.letters().isEmpty()
        ? Stream.of(
            new WordPair(
                ArabicLetters.withArticle(arabic.letters(), !arabic.hamza()),
                latin.letters(),
                Integer.parseInt(cells[2].strip())))
        : Stream.empty();
  }
}
