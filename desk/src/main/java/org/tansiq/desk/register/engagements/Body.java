package org.tansiq.desk.register.engagements;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tansiq.desk.platform.pages.Tongue;

/// An organisation that took part.
public record Body(
    UUID organisation,
    String arabic,
    String french,
    String english,
    Optional<String> country,
    boolean confirmed) {

  /// The name in the language of the page, else in the first one known.
  public String name(Tongue tongue) {
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
}
