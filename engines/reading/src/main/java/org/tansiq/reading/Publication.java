package org.tansiq.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tansiq.vocabulary.PartialDate;

/// When and where an article appeared, from its address and the short lines of its page.
final class Publication {

  private static final Pattern YMD =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)(20[0-3]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:\\d{4}|\\d{6})?(?!\\d)");
  private static final Pattern DMY =
      Pattern.compile(
          "(?<!\\d)(0?[1-9]|[12]\\d|3[01])[/_-](0?[1-9]|1[0-2])[/_-]((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YM =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("[/-]((?:19|20)\\d\\d)/");
  private static final int SHORT = 110;
  private static final int LINES = 14;
  private static final int DATELINE = 60;

  private Publication() {}

  static Optional<String> publisher(Article article) {
    return article
        .url()
        .map(url -> url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", ""));
  }

  static String words(Article article) {
    return article.url().map(Publication::decoded).orElse("");
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return url;
    }
  }

  static Optional<PartialDate> date(Article article, List<Lexicon> lexicons) {
    var fromAddress = article.url().flatMap(Publication::fromAddress);
    if (fromAddress.filter(PartialDate.Day.class::isInstance).isPresent()) {
      return fromAddress;
    }
    return fromPage(article, lexicons).or(() -> fromAddress);
  }

  private static Optional<PartialDate> fromAddress(String url) {
    var full = day(YMD.matcher(url), 1, 2, 3).or(() -> day(COMPACT.matcher(url), 1, 2, 3));
    return full.or(() -> day(DMY.matcher(url), 3, 2, 1)).or(() -> month(url)).or(() -> year(url));
  }

  private static Optional<PartialDate> day(Matcher matcher, int y, int m, int d) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate.Day(
              LocalDate.of(
                  Integer.parseInt(matcher.group(y)),
                  Integer.parseInt(matcher.group(m)),
                  Integer.parseInt(matcher.group(d)))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> month(String url) {
    var matcher = YM.matcher(url);
    return matcher.find()
        ? Optional.of(
            new PartialDate.Month(
                YearMonth.of(
                    Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))))
        : Optional.empty();
  }

  private static Optional<PartialDate> year(String url) {
    var matcher = YEAR.matcher(url);
    return matcher.find() ? Optional.of(PartialDate.parse(matcher.group(1))) : Optional.empty();
  }

  /// The first full date on a short line near the top, or in the dateline of the first paragraphs.
  private static Optional<PartialDate> fromPage(Article article, List<Lexicon> lexicons) {
    var lines =
        article
            .text()
            .substring(Math.min(article.body(), article.text().length()))
            .lines()
            .limit(40L)
            .toList();
    int read = 0;
    for (var line : lines) {
      if (!line.isBlank() && read++ < LINES) {
        var date = onLine(line.strip(), lexicons);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> onLine(String line, List<Lexicon> lexicons) {
    boolean leads = line.startsWith("date ");
    if (line.length() > SHORT && !leads && !dateline(line)) {
      return Optional.empty();
    }
    var piece =
        leads
            ? line.substring(0, Math.min(line.length(), 18))
            : line.length() > SHORT ? line.substring(0, DATELINE) : line;
    var month = YM.matcher(piece);
    if (leads && !YMD.matcher(piece).find() && month.find()) {
      return Optional.of(PartialDate.parse(month.group(1) + "-" + month.group(2)));
    }
    if (piece.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return lexicons.stream()
        .filter(lexicon -> lexicon.writes(piece))
        .flatMap(lexicon -> times(piece, lexicon).stream())
        .filter(m -> m.dayGiven() && m.first().year() > 0 && m.last().isEmpty())
        .flatMap(m -> day(m.first()).stream())
        .findFirst();
  }

  private static Optional<PartialDate> day(Moment.DayMonth said) {
    try {
      return Optional.of(new PartialDate.Day(LocalDate.of(said.year(), said.month(), said.day())));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static List<Moment> times(String piece, Lexicon lexicon) {
    var tokens = Tokens.of(piece, 0, piece.length());
    var sentence = new Sentence(1, 0, piece.length(), piece, Sentence.Role.PLAIN);
    return Moments.of(new Phrase(sentence, tokens, lexicon.find(tokens), 3), 0, List.of());
  }

  /// `الرياض، 17 ديسمبر 2024 —`, `BRUSSELS, Aug. 27 (Xinhua) --`
  private static boolean dateline(String line) {
    var head = line.substring(0, Math.min(line.length(), DATELINE));
    return head.contains(" — ")
        || head.contains(" – ")
        || head.contains(" - ")
        || head.contains("- ")
        || head.contains("--");
  }
}
