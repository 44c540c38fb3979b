package org.tansiq.desk.register.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tansiq.desk.platform.pages.Dates;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.register.engagements.EngagementTitle;
import org.tansiq.desk.register.places.Countries;

/// What the register keeps as codes, in the words of the three languages.
final class EntryWords {

  private static final List<Tongue> TONGUES = List.of(Tongue.values());
  private static final String BETWEEN = " · ";

  private final PageSettings settings;

  EntryWords(PageSettings settings) {
    this.settings = settings;
  }

  String joined(String... parts) {
    return Arrays.stream(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(BETWEEN));
  }

  private static String inAll(Function<Tongue, String> word) {
    return TONGUES.stream().map(word).distinct().collect(Collectors.joining(BETWEEN));
  }

  String each(String key) {
    return inAll(tongue -> Words.in(tongue).text(key));
  }

  String topics(List<String> codes) {
    return codes.stream().map(code -> each("topic." + code)).collect(Collectors.joining(BETWEEN));
  }

  /// Names and codes; home goes without saying.
  String countries(List<String> codes) {
    return codes.stream()
        .filter(code -> codes.size() == 1 || !code.equals(settings.home()))
        .map(code -> inAll(tongue -> Countries.name(code, tongue)) + BETWEEN + code)
        .collect(Collectors.joining(BETWEEN));
  }

  /// The other sides by name, to stand first in the text of an agreement.
  String partners(List<String> codes) {
    return codes.stream()
        .filter(code -> !code.equals(settings.home()))
        .map(code -> inAll(tongue -> Countries.name(code, tongue)))
        .collect(Collectors.joining(BETWEEN));
  }

  @org.jspecify.annotations.Nullable
  String partner(List<String> codes) {
    return codes.stream().filter(code -> !code.equals(settings.home())).findFirst().orElse(null);
  }

  String day(Optional<LocalDate> day) {
    return day.map(d -> inAll(tongue -> new Dates(tongue, settings).day(d))).orElse("");
  }

  /// The first day of a date that may be known in part.
  Optional<LocalDate> parsed(String partial) {
    try {
      return switch (partial.length()) {
        case 10 -> Optional.of(LocalDate.parse(partial));
        case 7 -> Optional.of(LocalDate.parse(partial + "-01"));
        case 4 -> Optional.of(LocalDate.parse(partial + "-01-01"));
        default -> Optional.empty();
      };
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /// Three texts of which some may be empty: each says at least something.
  List<String> filled(String ar, String fr, String en) {
    var any = Stream.of(ar, fr, en).filter(text -> !text.isEmpty()).findFirst().orElse("");
    return Stream.of(ar, fr, en).map(text -> text.isEmpty() ? any : text).toList();
  }

  List<String> titles(String kind, String title, Optional<String> host, List<String> countries) {
    return TONGUES.stream()
        .map(tongue ->
            EngagementTitle.of(
                new EngagementTitle.Named(kind, title, host, countries), tongue, settings.home()))
        .toList();
  }

  /// All countries, by their names and codes.
  List<Entry> countries() {
    return Countries.inOrder(Tongue.EN).stream().map(EntryWords::country).toList();
  }

  private static Entry country(String code) {
    return new Entry(
        new Entry.Key(Kind.COUNTRY, countryId(code), 0),
        "/partners/" + code,
        TONGUES.stream().map(tongue -> Countries.name(code, tongue)).toList(),
        List.of(code, threeLetters(code)),
        "",
        "",
        List.of(),
        new Entry.Facts(Optional.of(code), Optional.empty(), "confirmed", false));
  }

  private static UUID countryId(String code) {
    return UUID.nameUUIDFromBytes(("country/" + code).getBytes(StandardCharsets.UTF_8));
  }

  private static String threeLetters(String code) {
    try {
      return Locale.of("", code).getISO3Country();
    } catch (MissingResourceException none) {
      return "";
    }
  }
}
