package org.tansiq.desk.platform.pages;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/// Dates as this deployment writes them: Maghrebi, Gulf or Levantine months, Hijri beside where
/// set.
public final class Dates {

  private static final List<String> MAGHREB =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر",
          "نونبر", "دجنبر");
  private static final List<String> GULF =
      List.of(
          "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
          "نوفمبر", "ديسمبر");
  private static final List<String> LEVANT =
      List.of(
          "كانون الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين الأول",
          "تشرين الثاني",
          "كانون الأول");
  private static final List<String> HIJRI =
      List.of(
          "محرم",
          "صفر",
          "ربيع الأول",
          "ربيع الآخر",
          "جمادى الأولى",
          "جمادى الآخرة",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو القعدة",
          "ذو الحجة");

  private final Tongue tongue;
  private final PageSettings settings;

  public Dates(Tongue tongue, PageSettings settings) {
    this.tongue = tongue;
    this.settings = settings;
  }

  /// The day, month and year; the Hijri date follows in brackets where the deployment asks.
  public String day(LocalDate date) {
    var text = date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + date.getYear();
    return digits(settings.hijri() ? text + " (" + hijri(date) + ")" : text);
  }

  /// The day with its weekday, for what hangs on it.
  public String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale()) + " " + day(date);
  }

  /// From the first to the last day, in words; one day is written once.
  public String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    var sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    var first =
        sameMonth
            ? digits(String.valueOf(from.getDayOfMonth()))
            : from.getYear() == to.getYear()
                ? digits(from.getDayOfMonth() + " " + month(from.getMonthValue()))
                : day(from);
    return switch (tongue) {
      case AR -> "من " + first + " إلى " + day(to);
      case FR -> "du " + first + " au " + day(to);
      case EN -> first + " to " + day(to);
    };
  }

  /// A month's name, from 1.
  public String month(int number) {
    if (tongue != Tongue.AR) {
      return java.time.Month.of(number).getDisplayName(TextStyle.FULL, locale());
    }
    return switch (settings.months()) {
      case "gulf" -> GULF.get(number - 1);
      case "levant" -> LEVANT.get(number - 1);
      default -> MAGHREB.get(number - 1);
    };
  }

  /// A date known only in part, such as `2025`, `2025-03` or `--09-23`.
  public String partial(String partial) {
    if (partial.startsWith("--")) {
      var month = Integer.parseInt(partial.substring(2, 4));
      return digits(Integer.parseInt(partial.substring(5)) + " " + month(month));
    }
    return switch (partial.length()) {
      case 4 -> digits(partial);
      case 7 ->
          digits(month(Integer.parseInt(partial.substring(5))) + " " + partial.substring(0, 4));
      default -> day(LocalDate.parse(partial));
    };
  }

  private String hijri(LocalDate date) {
    var hijrah = HijrahDate.from(date);
    var month = hijrah.get(ChronoField.MONTH_OF_YEAR);
    var name = tongue == Tongue.AR ? HIJRI.get(month - 1) : latinHijri(month);
    return hijrah.get(ChronoField.DAY_OF_MONTH)
        + " "
        + name
        + " "
        + hijrah.get(ChronoField.YEAR)
        + (tongue == Tongue.AR ? " هـ" : " H");
  }

  private static String latinHijri(int month) {
    return List.of(
            "Muharram",
            "Safar",
            "Rabi I",
            "Rabi II",
            "Jumada I",
            "Jumada II",
            "Rajab",
            "Shaban",
            "Ramadan",
            "Shawwal",
            "Dhu al-Qada",
            "Dhu al-Hijja")
        .get(month - 1);
  }

  private String digits(String text) {
    if (tongue != Tongue.AR || !settings.digits().equals("arabic-indic")) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + '٠' : c)));
    return out.toString();
  }

  private Locale locale() {
    return Locale.of(tongue.code());
  }
}
