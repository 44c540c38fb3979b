package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tansiq.vocabulary.ArabicFolding;

/// A person's or body's name as somebody wrote it, and how much another writing looks like it.
///
/// Within one script letters are compared; across scripts only their consonants can be.
///
/// @param letters the words written together
/// @param consonants the skeletons written together
record WrittenName(
    String written,
    List<String> words,
    List<String> skeletons,
    String letters,
    String consonants,
    boolean arabic) {

  /// From here two writings are taken for one name.
  static final double SAME = 0.8;

  /// Up to here they are taken for two.
  static final double OTHER = 0.5;

  private static final double SAME_WORD = 0.75;
  private static final int SHORTEST = 3;

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "ul", "bin", "ben", "ibn", "bint", "ould", "de", "du", "von", "van", "la",
          "der", "di", "da", "بن", "ابن", "بنت", "ولد", "ال");

  WrittenName {
    words = List.copyOf(words);
    skeletons = List.copyOf(skeletons);
  }

  static WrittenName of(String written) {
    var words = new ArrayList<String>();
    var skeletons = new ArrayList<String>();
    for (var token : Tokens.of(written, 0, written.length())) {
      var folded = token.folded();
      var word = ArabicFolding.alternatives(folded).getLast();
      if (!PARTICLES.contains(word) && word.length() > 1) {
        words.add(word);
        skeletons.add(Skeleton.of(softened(token.raw(), word)));
      }
    }
    return new WrittenName(
        written,
        words,
        skeletons,
        String.join("", words),
        String.join("", skeletons),
        Skeleton.arabic(written));
  }

  /// Folding makes a c of ç; it sounds as s.
  private static String softened(String raw, String folded) {
    return raw.indexOf('ç') >= 0 || raw.indexOf('Ç') >= 0
        ? ArabicFolding.fold(raw.replace('ç', 's').replace('Ç', 'S'))
        : folded;
  }

  /// From 0, another name, to 1, the same; 0.6 where too little is written to tell.
  double likeness(WrittenName other) {
    boolean oneScript = arabic == other.arabic;
    var whole = oneScript ? letters : consonants;
    var otherWhole = oneScript ? other.letters : other.consonants;
    if (Math.min(whole.length(), otherWhole.length()) < SHORTEST) {
      return 0.6;
    }
    double together = alike(whole, otherWhole);
    if (together == 1) {
      return 1;
    }
    var mine = oneScript ? words : skeletons;
    var theirs = oneScript ? other.words : other.skeletons;
    boolean first = mine.size() <= theirs.size();
    return Math.max(together, first ? within(mine, theirs) : within(theirs, mine));
  }

  boolean same(WrittenName other) {
    return likeness(other) >= SAME;
  }

  /// How much of the shorter name is found word by word in the longer; a single word counts only as
  /// the family name, which stands last.
  private static double within(List<String> shorter, List<String> longer) {
    if (shorter.size() == 1) {
      double last = alike(shorter.getFirst(), longer.getLast());
      return shorter.getFirst().length() >= SHORTEST && last >= SAME_WORD ? 0.9 * last : 0;
    }
    var taken = new boolean[longer.size()];
    double found = 0;
    int covered = 0;
    for (var word : shorter) {
      int best = -1;
      double likeness = SAME_WORD;
      for (int j = 0; j < taken.length; j++) {
        double candidate = taken[j] ? 0 : alike(word, longer.get(j));
        if (candidate > likeness || candidate == likeness && best < 0) {
          likeness = candidate;
          best = j;
        }
      }
      if (best >= 0) {
        taken[best] = true;
        found += likeness * word.length();
        covered += longer.get(best).length();
      }
    }
    return found / size(shorter) * (0.85 + 0.15 * covered / size(longer));
  }

  private static int size(List<String> words) {
    int size = 0;
    for (var word : words) {
      size += word.length();
    }
    return size;
  }

  /// One minus the edit distance (Levenshtein 1966) over the longer length; 0 where the lengths
  /// alone make it less than a half.
  static double alike(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    int least = longest - Math.min(a.length(), b.length());
    if (longest == 0 || 2 * least > longest) {
      return 0;
    }
    return a.equals(b) ? 1 : 1 - (double) distance(a, b) / longest;
  }

  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
