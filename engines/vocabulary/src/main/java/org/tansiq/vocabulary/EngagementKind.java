package org.tansiq.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What two services do together, with the PLOVER event type it is stored as.
///
/// PLOVER is the Political Language Ontology for Verifiable Event Records (Open Event Data
/// Alliance); CAMEO (Schrodt 2012) is the older code that partners still import.
public enum EngagementKind {
  VISIT("CONSULT", "visit", "042"),
  MEETING("CONSULT", "meet", "040"),
  AGREEMENT("SUPPORT", "", "057"),
  FORUM("CONSULT", "multilateral", "040"),
  TRAINING("COOPERATE", "", "060"),
  EXCHANGE("COOPERATE", "", "064"),
  CALL("CONSULT", "phone", "041"),
  DEMONSTRATION("CONSULT", "visit", "042");

  private final String plover;
  private final String mode;
  private final String cameo;

  EngagementKind(String plover, String mode, String cameo) {
    this.plover = plover;
    this.mode = mode;
    this.cameo = cameo;
  }

  /// The stored code, such as `visit`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The PLOVER event type; announced or future engagements are AGREE.
  public String plover(boolean planned) {
    return planned ? "AGREE" : plover;
  }

  /// The PLOVER mode, empty where there is none.
  public String mode() {
    return mode;
  }

  /// The CAMEO code for export: seen from the visitor 042, from the host 043, in a third place 044;
  /// announced 036.
  public String cameo(boolean planned, boolean hosted, boolean third) {
    if (planned) {
      return "036";
    }
    if (this == VISIT || this == MEETING) {
      return third ? "044" : hosted ? "043" : this == VISIT ? "042" : cameo;
    }
    return cameo;
  }

  /// The kind of a code.
  public static Optional<EngagementKind> of(String code) {
    return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
  }
}
