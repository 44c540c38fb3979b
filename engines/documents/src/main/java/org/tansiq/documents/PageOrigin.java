package org.tansiq.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a web page states about itself: Open Graph, schema.org (JSON-LD and microdata) and HTML's
/// own elements, in the order in which sites keep them truest.
final class PageOrigin {

  /// Enough of JSON for one member; a whole parser would only find the same string.
  private static final Pattern JSON_PUBLISHED =
      Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");

  private static final Pattern JSON_PUBLISHER =
      Pattern.compile(
          "\"publisher\"\\s{0,9}:\\s{0,9}\\{[^{}]{0,500}?\"name\"\\s{0,9}:\\s{0,9}"
              + "\"((?:[^\"\\\\]|\\\\.){1,200})\"");

  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?![\\d])");
  private static final int LONGEST = 500;

  private final Document page;
  private final String json;

  private PageOrigin(Document page) {
    this.page = page;
    StringBuilder scripts = new StringBuilder();
    page.select("script[type=application/ld+json]")
        .forEach(script -> scripts.append(script.data()));
    this.json = scripts.toString();
  }

  static Origin of(Document page) {
    PageOrigin origin = new PageOrigin(page);
    return new Origin(origin.title(), origin.publisher(), origin.address(), origin.published());
  }

  private Optional<String> title() {
    return first(
        () -> content("meta[property=og:title]"),
        () -> words("h1"),
        () -> Optional.of(page.title()));
  }

  private Optional<String> publisher() {
    return first(
        () -> content("meta[property=og:site_name]"),
        () -> inJson(JSON_PUBLISHER).map(PageOrigin::unescaped),
        () -> content("meta[name=publisher]"));
  }

  private Optional<URI> address() {
    return first(
            () -> attribute("link[rel=canonical]", "href"), () -> content("meta[property=og:url]"))
        .flatMap(PageOrigin::webAddress);
  }

  private Optional<LocalDate> published() {
    return first(
            () -> content("meta[property=article:published_time]"),
            () -> inJson(JSON_PUBLISHED),
            () -> content("[itemprop=datePublished]"),
            () -> attribute("[itemprop=datePublished]", "datetime"),
            () -> content("meta[name=date], meta[name=DC.date.issued], meta[name=pubdate]"),
            () -> attribute("article time[datetime], time[datetime]", "datetime"))
        .flatMap(PageOrigin::day);
  }

  @SafeVarargs
  private static Optional<String> first(Supplier<Optional<String>>... places) {
    return Stream.of(places)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(found -> !found.isEmpty() && found.length() <= LONGEST)
        .findFirst();
  }

  private Optional<String> content(String selector) {
    return attribute(selector, "content");
  }

  private Optional<String> attribute(String selector, String name) {
    return Optional.ofNullable(page.selectFirst(selector)).map(element -> element.attr(name));
  }

  private Optional<String> words(String selector) {
    return Optional.ofNullable(page.selectFirst(selector)).map(Element::text);
  }

  private Optional<String> inJson(Pattern member) {
    Matcher found = member.matcher(json);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String unescaped(String json) {
    return Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))")
        .matcher(json)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                escape.group(1) == null
                    ? escape.group(2)
                    : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    Matcher day = ISO_DAY.matcher(text);
    try {
      return day.lookingAt()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
