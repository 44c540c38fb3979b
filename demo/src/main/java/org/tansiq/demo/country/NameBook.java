package org.tansiq.demo.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Composes fictional names: given and family name from lists of our own, each with its forms.
///
/// Names from Arab countries are official in Arabic, French in the press (surname in capitals) and
/// English as an alias; elsewhere the Latin form is official and the Arabic one that of the press.
final class NameBook {

  private static final Set<String> ARABIC = Set.of("maghreb", "mashreq", "gulf");

  private record Part(String french, String english, String arabic) {

    static Part of(String entry) {
      var sides = entry.split(":");
      var latin = sides[0].strip().split("/");
      return new Part(latin[0], latin[latin.length - 1], sides[1].strip());
    }
  }

  private final Map<String, List<Part>> parts = new HashMap<>();
  private final Map<String, List<String>> languages = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Lot lot;

  NameBook(Lot lot) {
    this.lot = lot;
    for (Row row : Row.all("names")) {
      parts.put(row.text(0) + "/" + row.text(1), row.parts(2, ";").stream().map(Part::of).toList());
    }
    Row.all("languages").forEach(row -> languages.put(row.text(0), row.parts(1, " ")));
  }

  List<String> languages(String list) {
    return languages.getOrDefault(list, List.of());
  }

  /// A name that nobody of the country has yet; where the list is used up, a second family name is
  /// added.
  List<SampleName> compose(SampleNation nation) {
    for (int attempt = 0; ; attempt++) {
      var given = one(nation, "given");
      var family = one(nation, "family");
      if (attempt > 20) {
        family = joined(family, one(nation, "family"));
      }
      if (taken.add(nation.code() + given + family)) {
        return forms(nation, given, family);
      }
    }
  }

  /// The forms of a name that is given, not drawn.
  List<SampleName> forms(SampleNation nation, String arabic, String french, String english) {
    return forms(nation, new Part(french, english, arabic), french);
  }

  private List<SampleName> forms(SampleNation nation, Part given, Part family) {
    var whole =
        new Part(
            given.french + " " + family.french,
            given.english + " " + family.english,
            given.arabic + " " + family.arabic);
    return forms(nation, whole, given.french + " " + family.french.toUpperCase(Locale.ROOT));
  }

  private List<SampleName> forms(SampleNation nation, Part whole, String capitals) {
    var names = new ArrayList<SampleName>();
    var arab = ARABIC.contains(nation.names());
    var arabic = new SampleName("Arab", "ar", arab ? "official" : "press", whole.arabic);
    var french = new SampleName("Latn", "fr", arab ? "press" : "official", whole.french);
    names.add(arab ? arabic : french);
    names.add(arab ? french : arabic);
    if (!whole.english.equals(whole.french)) {
      names.add(new SampleName("Latn", "en", "alias", whole.english));
    }
    if (arab && !capitals.equals(whole.french)) {
      names.add(new SampleName("Latn", "fr", "press", capitals));
    }
    return names;
  }

  private Part one(SampleNation nation, String part) {
    var list = parts.get(nation.names() + "/" + part);
    if (list == null) {
      throw new IllegalStateException("No names for " + nation.names());
    }
    return lot.one(list);
  }

  private static Part joined(Part family, Part second) {
    return new Part(
        family.french + "-" + second.french,
        family.english + "-" + second.english,
        family.arabic + " " + second.arabic);
  }
}
