package org.tansiq.desk.platform.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;

/// All that surrounds the content of a page: language, direction, theme, who reads, where they are.
///
/// A controller takes it as an argument and every template as its parameter `shell`.
///
/// @param path of the request with its query, for the language links and the current part
/// @param keys whether single-letter keys act, which a reader can switch off
/// @param deeds what the officer who reads may do at the desk
/// @param trial whether the embedded database is used, which a banner says
/// @param presence how the reader is here: the session's length, break-glass, alarms
public record Shell(
    Tongue tongue,
    String theme,
    Optional<Officer> officer,
    String path,
    Csrf csrf,
    List<Entry> spine,
    LocalDate today,
    PageSettings settings,
    Assets assets,
    boolean trial,
    boolean keys,
    Set<Deed> deeds,
    Presence presence) {

  public Shell {
    spine = List.copyOf(spine);
    deeds = Set.copyOf(deeds);
  }

  /// The words of this page's language.
  public Words words() {
    return Words.in(tongue);
  }

  /// The sentence for a key with its values.
  public String text(String key, Object... values) {
    return words().text(key, values);
  }

  /// Dates as this deployment writes them.
  public Dates dates() {
    return new Dates(tongue, settings);
  }

  /// A time of day as clocks here show it.
  public String time(Instant moment) {
    return at(moment).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /// A day and a time of day.
  public String moment(Instant moment) {
    return dates().day(at(moment).toLocalDate()) + " · " + time(moment);
  }

  private ZonedDateTime at(Instant moment) {
    return moment.atZone(ZoneId.of(settings.zone()));
  }

  /// A whole number, grouped as the language groups.
  public String number(long value) {
    if (-1000 < value && value < 1000) {
      return String.valueOf(value);
    }
    var locale = tongue == Tongue.FR ? Locale.FRANCE : Locale.ENGLISH;
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// A file of the front end, with its content in the address so that it can be kept for ever.
  public String asset(String name) {
    return assets.path(name);
  }

  /// The words that scripts of the page say.
  public List<ScriptWords.Word> scriptWords() {
    return ScriptWords.in(tongue);
  }

  /// The locale whose month names scripts write, as this deployment does.
  public String scriptDates() {
    return tongue == Tongue.AR
        ? switch (settings.months()) {
          case "gulf" -> "ar-EG";
          case "levant" -> "ar-LB";
          default -> "ar-MA";
        }
        : tongue.code();
  }

  /// A key's name in message keys.
  public String keyName(String key) {
    return switch (key) {
      case "/" -> "search";
      case "?" -> "help";
      default -> key.toLowerCase(Locale.ROOT);
    };
  }

  /// The same shell in another language, for what somebody else is to read.
  public Shell speaking(Tongue other) {
    return new Shell(
        other, theme, officer, path, csrf, spine, today, settings, assets, trial, keys, deeds,
        presence);
  }

  /// This page in another language.
  public String in(Tongue other) {
    var mark = path.indexOf('?') < 0 ? "?" : "&";
    return path + mark + "lang=" + other.code();
  }

  /// The officer who reads; only pages behind the sign-in ask.
  public Officer reader() {
    return officer.orElseThrow(() -> new IllegalStateException("page without officer: " + path));
  }

  /// Whether the officer who reads may do this, so that only what can be done is offered.
  public boolean may(Deed deed) {
    return deeds.contains(deed);
  }

  /// The token every form sends back.
  public record Csrf(String parameter, String header, String token) {}

  /// A place in the navigation as this officer sees it.
  ///
  /// @param foot whether it stands apart, at the end
  public record Entry(
      String key, String icon, String path, long waiting, boolean current, boolean foot) {}
}
