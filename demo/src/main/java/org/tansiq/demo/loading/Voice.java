package org.tansiq.demo.loading;

import java.time.LocalDate;
import java.util.UUID;
import org.tansiq.demo.country.Words;
import org.tansiq.desk.platform.pages.Dates;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;

/// The language a paper of the demo country is written in, with its words and dates.
record Voice(Tongue tongue) {

  private static final PageSettings MAGHREB =
      new PageSettings("MA", "maghreb", "western", false, "Africa/Casablanca", "default");

  /// Six papers in ten are Arabic, a quarter French, the rest English; always the same for one id.
  static Voice of(UUID id) {
    int share = Math.floorMod(id.hashCode(), 20);
    return new Voice(share < 12 ? Tongue.AR : share < 17 ? Tongue.FR : Tongue.EN);
  }

  String text(String key, Object... values) {
    return org.tansiq.desk.platform.pages.Words.in(tongue).text(key, values);
  }

  String pick(Words words) {
    return switch (tongue) {
      case AR -> words.ar();
      case FR -> words.fr();
      case EN -> words.en();
    };
  }

  String day(LocalDate day) {
    return dates().day(day);
  }

  /// From the first to the last day as the language says it in a sentence.
  String span(LocalDate from, LocalDate to) {
    return from.equals(to) ? text("demo.on", day(from)) : text("demo.span", dates().span(from, to));
  }

  private Dates dates() {
    return new Dates(tongue, MAGHREB);
  }
}
