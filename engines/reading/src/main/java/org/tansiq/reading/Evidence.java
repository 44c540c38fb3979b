package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/// Something the text may state, with what speaks for and against it: features that the learned
/// weights add up, each readable by a person.
final class Evidence {

  private final String value;
  private final String shown;
  private final int sentence;
  private final Mention mention;
  private final String line;
  private final Map<String, Double> features = new LinkedHashMap<>();

  Evidence(String value, String shown, int sentence, Mention mention, String line) {
    this.value = value;
    this.shown = shown;
    this.sentence = sentence;
    this.mention = mention;
    this.line = line;
  }

  String value() {
    return value;
  }

  String shown() {
    return shown;
  }

  /// Index of the sentence of its first mention.
  int sentence() {
    return sentence;
  }

  Mention mention() {
    return mention;
  }

  /// The lexicon line that found it, empty where a rule did.
  String line() {
    return line;
  }

  Map<String, Double> features() {
    return features;
  }

  void set(String feature) {
    features.put(feature, 1.0);
  }

  void set(String feature, double strength) {
    features.merge(feature, strength, Math::max);
  }

  void count(String feature) {
    features.merge(feature, 1.0, Double::sum);
  }

  boolean has(String feature) {
    return features.containsKey(feature);
  }

  @Override
  public String toString() {
    return value + features;
  }
}
