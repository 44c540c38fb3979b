package org.tansiq.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final List<Mention> mentions = new ArrayList<>(2);

  Evidence(String value, String shown, int sentence, Mention mention, String line) {
    this.value = value;
    this.shown = shown;
    this.sentence = sentence;
    this.mention = mention;
    this.line = line;
    mentions.add(mention);
  }

  /// Every place that names it, the first one first.
  List<Mention> mentions() {
    return mentions;
  }

  void also(Mention place) {
    if (!place.equals(mention)) {
      mentions.add(place);
    }
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

  /// Takes over what another mention of the same thing says.
  void add(Evidence other) {
    mentions.addAll(other.mentions);
    other.features.forEach(
        (f, v) -> features.merge(f, v, f.equals("mentions") ? Double::sum : Math::max));
  }

  boolean has(String feature) {
    return features.containsKey(feature);
  }

  @Override
  public String toString() {
    return value + features;
  }
}
