package org.tansiq.reading;

import java.time.LocalDate;
import java.util.Optional;

/// A text to be read.
///
/// @param name the file's name or another word for it
/// @param url where it was found; it may hold the date and the words of the title
/// @param retrieved the day somebody took it, an anchor for dates without a year
/// @param text as received; every offset of a reading counts its UTF-16 units
/// @param body where the text proper begins, after a line that holds the address
public record Article(
    String name, Optional<String> url, Optional<LocalDate> retrieved, String text, int body) {

  /// An article from a file whose first line may be its address.
  public static Article of(String name, String raw) {
    int end = raw.indexOf('\n');
    var first = (end < 0 ? raw : raw.substring(0, end)).strip();
    if (first.startsWith("http://") || first.startsWith("https://")) {
      return new Article(
          name, Optional.of(first), Optional.empty(), raw, end < 0 ? raw.length() : end + 1);
    }
    return new Article(name, Optional.empty(), Optional.empty(), raw, 0);
  }

  /// The same article, taken on a day.
  public Article retrievedOn(LocalDate day) {
    return new Article(name, url, Optional.of(day), text, body);
  }

  /// The same article, found at an address.
  public Article from(String address) {
    return new Article(name, Optional.of(address), retrieved, text, body);
  }
}
