package org.tansiq.desk.register.marking;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// What is said of a record that a reader does not see: that it is withheld, where the reader may
/// know that it is there, else exactly what is said of one that never was.
public final class Withheld {

  private Withheld() {}

  /// Both answers cost one look.
  ///
  /// @param kind engagement, agreement, official, organisation, commitment or article
  /// @param missing what was asked for, as NOT_FOUND names it
  public static Refused or(JdbcClient jdbc, String kind, UUID id, String missing) {
    var known =
        jdbc.sql("select register.withheld(:kind, :id)")
            .param("kind", kind)
            .param("id", id)
            .query(Boolean.class)
            .single();
    return known
        ? new Refused(MarkingRefusal.WITHHELD)
        : new Refused(PlatformRefusal.NOT_FOUND, missing);
  }
}
