package org.tansiq.desk.register.officials;

import java.util.stream.Stream;
import org.tansiq.desk.platform.pages.Tongue;

/// A title or a body's name in the languages of the desk, each empty where it is not known.
public record Named(String arabic, String french, String english) {

  /// In the language of the page, else in the first one known.
  public String in(Tongue tongue) {
    var own =
        switch (tongue) {
          case AR -> arabic;
          case FR -> french;
          case EN -> english;
        };
    return Stream.of(own, french, english, arabic)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The language it is then in, for `lang`.
  public String language(Tongue tongue) {
    var shown = in(tongue);
    return shown.equals(arabic) ? "ar" : shown.equals(french) ? "fr" : "en";
  }

  public boolean isEmpty() {
    return arabic.isEmpty() && french.isEmpty() && english.isEmpty();
  }
}
