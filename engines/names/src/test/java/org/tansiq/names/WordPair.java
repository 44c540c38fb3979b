package org.tansiq.names;

/// One word seen in both alphabets, in the letters words are compared in, and how often.
record WordPair(String arabic, String latin, int count) {

  private static final String OF_ARABIC_NAMES = "حعصضظذطةءق" + ArabicLetters.ARTICLE;

  /// How likely it looks, before anything is learned, that the word is of an Arabic name.
  double arabicName() {
    for (int i = 0; i < arabic.length(); i++) {
      if (OF_ARABIC_NAMES.indexOf(arabic.charAt(i)) >= 0) {
        return 0.95;
      }
    }
    return 0.15;
  }

  /// A pair counts more when it was seen often, but far less than in proportion.
  double weight() {
    return 1 + Math.log(count) / Math.log(2);
  }
}
