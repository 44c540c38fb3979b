package org.tansiq.desk.register.engagements;

import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Tongue;

/// An official who took part.
///
/// @param arabic the name in Arabic script, empty where no source gives it
/// @param latin the name in Latin script, empty where no source gives it
/// @param post the title of the post held, empty where none is known
public record Participant(
    UUID official,
    String arabic,
    String latin,
    Optional<String> country,
    String post,
    Side side,
    boolean confirmed) {

  /// The name in the script of the page, else in the other one.
  public String name(Tongue tongue) {
    var own = tongue == Tongue.AR ? arabic : latin;
    return own.isEmpty() ? arabic + latin : own;
  }

  /// The language the name is written in, for `lang`.
  public String language(Tongue tongue) {
    return name(tongue).equals(arabic) && !arabic.isEmpty() ? "ar" : "";
  }
}
