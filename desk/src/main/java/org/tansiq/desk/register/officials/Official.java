package org.tansiq.desk.register.officials;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Tongue;

/// A person in an office, as the house knows them today.
///
/// @param arabic the name in Arabic script, empty where no source gives it
/// @param latin the name in Latin script, empty where no source gives it
/// @param post the one held now, else the last one
/// @param meetings in how many engagements until today
public record Official(
    UUID id,
    String arabic,
    String latin,
    Optional<String> country,
    String rank,
    Optional<Post> post,
    long meetings,
    Optional<LocalDate> lastMet,
    boolean confirmed) {

  /// The name in the script of the page, else in the other one.
  public String name(Tongue tongue) {
    var own = tongue == Tongue.AR ? arabic : latin;
    return own.isEmpty() ? arabic + latin : own;
  }

  /// The name in the other script; empty where there is none.
  public String otherName(Tongue tongue) {
    var other = tongue == Tongue.AR ? latin : arabic;
    return other.equals(name(tongue)) ? "" : other;
  }

  /// The language of the name, for `lang`, where it is known.
  public String language(Tongue tongue) {
    return name(tongue).equals(arabic) && !arabic.isEmpty() ? "ar" : "";
  }
}
