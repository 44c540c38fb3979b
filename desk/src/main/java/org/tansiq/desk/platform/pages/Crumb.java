package org.tansiq.desk.platform.pages;

import java.util.Optional;

/// One step of the way to a page; the last one has no link.
public record Crumb(String text, Optional<String> href) {

  public static Crumb to(String text, String href) {
    return new Crumb(text, Optional.of(href));
  }

  public static Crumb here(String text) {
    return new Crumb(text, Optional.empty());
  }
}
