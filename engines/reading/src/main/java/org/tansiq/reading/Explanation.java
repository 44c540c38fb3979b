package org.tansiq.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tansiq.vocabulary.Country;

/// Says in an officer's language why two reports are taken for one engagement, or kept apart.
///
/// Names and other words of the articles are isolated (Unicode UAX #9), so that a sentence keeps
/// its order whatever their script.
public final class Explanation {

  private static final Pattern CODES = Pattern.compile("[A-Z]{2}(?: [A-Z]{2})*");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern DATE = Pattern.compile("(?:\\d{4}-|--)\\d{2}-\\d{2}");

  private final ResourceBundle messages;
  private final Locale locale;

  private Explanation(ResourceBundle messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /// Arabic or French where the locale asks for it, English otherwise.
  public static Explanation in(Locale locale) {
    var known =
        switch (locale.getLanguage()) {
          case "ar", "fr" -> locale;
          default -> Locale.ENGLISH;
        };
    return new Explanation(
        ResourceBundle.getBundle("org.tansiq.reading.messages", Locale.of(known.getLanguage())),
        known);
  }

  /// How sure it is, then the reasons, the weightiest first.
  public List<String> of(Likeness likeness) {
    var sentences = new ArrayList<String>();
    likeness.barrier().ifPresent(reason -> sentences.add(of(reason, likeness.values())));
    if (likeness.barrier().isEmpty()) {
      sentences.add(messages.getString("reading.band." + likeness.band()));
    }
    likeness.signs().stream()
        .filter(s -> messages.containsKey("reading.sign." + s.code()))
        .map(this::of)
        .forEach(sentences::add);
    return List.copyOf(sentences);
  }

  /// What speaks for or against.
  public String of(Sign sign) {
    return filled(messages.getString("reading.sign." + sign.code()), sign.values());
  }

  /// Why two look-alikes were kept apart.
  public String of(Guard guard) {
    return of(guard.reason(), guard.values());
  }

  /// What contradicts.
  public String of(Guard.Reason reason, List<String> values) {
    var shown = reason == Guard.Reason.OTHER_WEEKDAY ? weekdays(values) : values;
    return filled(messages.getString("reading.guard." + reason), shown);
  }

  private List<String> weekdays(List<String> values) {
    return List.of(weekday(values.getFirst()), values.get(1), weekday(values.getLast()));
  }

  private String weekday(String number) {
    return DayOfWeek.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, locale);
  }

  private String filled(String pattern, List<String> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> {
          int index = place.group(1).charAt(0) - '0';
          return Matcher.quoteReplacement(index < values.size() ? shown(values.get(index)) : "");
        });
  }

  private String shown(String value) {
    if (CODES.matcher(value).matches()) {
      return Arrays.stream(value.split(" "))
          .map(this::country)
          .collect(Collectors.joining(locale.getLanguage().equals("ar") ? "، " : ", "));
    }
    if (DATE.matcher(value.split("/")[0]).matches()) {
      return Arrays.stream(value.split("/")).map(this::date).collect(Collectors.joining("–"));
    }
    return '\u2068' + value + '\u2069';
  }

  private String country(String code) {
    return Country.exists(code) ? Locale.of("", code).getDisplayCountry(locale) : code;
  }

  private String date(String value) {
    try {
      return value.startsWith("--")
          ? DateTimeFormatter.ofPattern("d MMMM", locale).format(MonthDay.parse(value))
          : DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(LocalDate.parse(value));
    } catch (DateTimeException notADate) {
      return value;
    }
  }
}
