package org.tansiq.desk.register.marking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be marked: every kind of record, and the articles they rest on.
public enum Markable {
  ENGAGEMENT("/engagements/"),
  AGREEMENT("/agreements/"),
  OFFICIAL("/officials/"),
  ORGANISATION("/organisations/"),
  COMMITMENT("/commitments#"),
  ARTICLE("/articles/");

  private final String page;

  Markable(String page) {
    this.page = page;
  }

  /// The code, as in `/marking/engagement/…`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String href(Object id) {
    return page + id;
  }

  String table() {
    return this == ARTICLE ? "source" : code();
  }

  static Optional<Markable> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
