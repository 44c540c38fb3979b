package org.tansiq.demo.country;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post in one organisation, to be held by one official after another; `known` names the present
/// holder where the articles of the demo country do.
record Seat(SampleOrganisation organisation, String role, Words title, @Nullable Row known) {

  static final List<Row> KINDS = Row.all("posts");
  private static final List<Row> KNOWN = Row.all("known");

  /// The seats of an organisation that have one holder at a time.
  static List<Seat> in(SampleOrganisation organisation) {
    return KINDS.stream()
        .filter(row -> row.text(0).equals(kind(organisation)) && row.text(2).equals("1"))
        .map(row -> of(organisation, row))
        .toList();
  }

  private static String kind(SampleOrganisation organisation) {
    var part = organisation.kind().equals("national-police") && organisation.parent() != null;
    return part ? "directorate" : organisation.kind();
  }

  /// The posts that any number may hold.
  static List<Seat> open(SampleOrganisation police) {
    return KINDS.stream()
        .filter(row -> row.text(2).equals("n"))
        .map(row -> of(police, row))
        .toList();
  }

  private static Seat of(SampleOrganisation organisation, Row kind) {
    var role = kind.text(1);
    var known =
        KNOWN.stream()
            .filter(row -> Institutions.id(row.text(1)).equals(organisation.id()))
            .filter(row -> row.text(2).equals(role))
            .findFirst();
    return new Seat(organisation, role, Words.of(kind, 3), known.orElse(null));
  }

  /// 0 for those that must be filled first.
  int urgency() {
    if (known != null) {
      return 0;
    }
    return role.equals("head") ? 1 : 2;
  }

  /// A minister comes from outside the service and does not go on in it.
  boolean political() {
    return role.equals("head") && organisation.kind().equals("ministry");
  }

  /// The level of rank that goes with the seat, 1 the highest; a minister has none: 0.
  int level() {
    return switch (role) {
      case "head" -> political() ? 0 : 1;
      case "deputy", "investigations", "cooperation", "operations" -> 2;
      case "liaison", "expert", "instructor", "analyst" -> 4;
      default -> 3;
    };
  }
}
