package org.tansiq.desk.register.search;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.tansiq.desk.register.places.Countries;

/// What to look for and in which part of the register; it lives in the address of the page.
///
/// @param status `confirmed` or `proposed`; empty for both
/// @param page of one kind, from 1
public record Asked(
    String words, Optional<Kind> kind, Optional<String> country, String status, int page) {

  private static final int LONGEST = 200;
  private static final int LAST_PAGE = 200;
  static final int ROWS = 30;

  /// Reads an address; what it does not know is left out, so that an old link still finds.
  static Asked of(MultiValueMap<String, String> given) {
    var words = value(given, "q");
    var status = value(given, "status");
    return new Asked(
        words.substring(0, Math.min(LONGEST, words.length())).strip(),
        Kind.of(value(given, "kind")),
        Optional.of(value(given, "country")).filter(Countries::known),
        status.equals("confirmed") || status.equals("proposed") ? status : "",
        page(value(given, "page")));
  }

  private static String value(MultiValueMap<String, String> given, String key) {
    return Optional.ofNullable(given.getFirst(key)).orElse("");
  }

  private static int page(String written) {
    return written.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(written), 1, LAST_PAGE) : 1;
  }

  Asked in(Optional<Kind> other) {
    return new Asked(words, other, country, status, 1);
  }

  Asked standing(String other) {
    return new Asked(words, kind, country, other, 1);
  }

  Asked anywhere() {
    return new Asked(words, kind, Optional.empty(), status, 1);
  }

  Asked turned(int to) {
    return new Asked(words, kind, country, status, to);
  }

  /// The best of each kind, or of one, among what a person stands behind.
  public static Asked confirmed(String words, Optional<Kind> kind, Optional<String> country) {
    return new Asked(words, kind, country, "confirmed", 1);
  }

  /// The address of this search.
  String href() {
    var address = UriComponentsBuilder.fromPath("/search");
    var values = new ArrayList<Object>();
    address.queryParam("q", "{q}");
    values.add(words);
    kind.ifPresent(k -> address.queryParam("kind", k.code()));
    country.ifPresent(code -> address.queryParam("country", code));
    if (!status.isEmpty()) {
      address.queryParam("status", status);
    }
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(values.toArray()).toUriString();
  }
}
