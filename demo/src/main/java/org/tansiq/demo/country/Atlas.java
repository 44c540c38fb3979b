package org.tansiq.demo.country;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The nations by closeness to the demo country, with their seats and large cities.
record Atlas(List<SampleNation> nations, List<SamplePlace> places) {

  static final String HOME = "MA";
  private static final List<Row> OWN_NAMES = Row.all("country-names");

  Atlas {
    nations = List.copyOf(nations);
    places = List.copyOf(places);
  }

  static Atlas read() {
    var nations = Row.all("countries").stream().map(Atlas::nation).toList();
    var cities = Row.all("cities").stream().map(row -> place(row, 1, false));
    return new Atlas(
        nations.stream()
            .sorted(Comparator.comparingInt(SampleNation::closeness).reversed())
            .toList(),
        Stream.concat(nations.stream().map(SampleNation::seat), cities).toList());
  }

  private static SampleNation nation(Row row) {
    var code = row.text(0);
    return new SampleNation(
        code, name(code), row.text(1), row.text(2), row.number(3), place(row, 4, true));
  }

  /// Country names are those of CLDR, as the JDK carries them, but for a short list.
  private static Words name(String code) {
    for (Row row : OWN_NAMES) {
      if (row.text(0).equals(code)) {
        return Words.of(row, 1);
      }
    }
    var country = Locale.of("", code);
    return new Words(
        country.getDisplayCountry(Locale.of("ar")),
        country.getDisplayCountry(Locale.FRENCH),
        country.getDisplayCountry(Locale.ENGLISH));
  }

  private static SamplePlace place(Row row, int column, boolean capital) {
    var name = new Words(row.text(column + 2), row.text(column + 1), row.text(column));
    var id = Id.of("place", row.text(0) + "/" + name.en());
    return new SamplePlace(
        id, row.text(0), name, row.decimal(column + 3), row.decimal(column + 4), capital);
  }

  SampleNation nation(String code) {
    return nations.stream().filter(n -> n.code().equals(code)).findFirst().orElseThrow();
  }

  /// All nations but the demo country itself.
  List<SampleNation> partners() {
    return nations.stream().filter(n -> n.closeness() > 0).toList();
  }

  List<SamplePlace> placesIn(String country) {
    return places.stream().filter(p -> p.country().equals(country)).toList();
  }

  SamplePlace city(String english) {
    return places.stream().filter(p -> p.name().en().equals(english)).findFirst().orElseThrow();
  }
}
