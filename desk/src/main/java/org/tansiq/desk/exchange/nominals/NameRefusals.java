package org.tansiq.desk.exchange.nominals;

import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// What the engine says of a name that is none, in the desk's words.
public final class NameRefusals {

  private NameRefusals() {}

  public static Refused of(org.tansiq.names.Refused none) {
    var values = none.values().toArray();
    return switch (none.code()) {
      case EMPTY -> new Refused(NominalRefusal.NAME_EMPTY);
      case ONE_LETTER -> new Refused(NominalRefusal.NAME_ONE_LETTER, values);
      case NO_LETTERS -> new Refused(NominalRefusal.NAME_NO_LETTERS, values);
      case TOO_LONG -> new Refused(NominalRefusal.NAME_TOO_LONG, values);
      default -> throw none;
    };
  }
}
