package org.tansiq.desk.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Tells trouble of the database, which passes, from faults of the program: the reader is told to
/// wait, and that nothing of the request was saved.
public final class DatabaseTrouble {

  private static final String DISK_FULL = "53100";
  private static final String READ_ONLY = "25006";

  private DatabaseTrouble() {}

  /// The refusal that fits what was thrown, where its cause lies with the database (SQLSTATE
  /// classes 08, 53, 57 and 58 of PostgreSQL's manual, appendix A).
  public static Optional<Refused> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed) {
        return of(failed);
      }
    }
    return Optional.empty();
  }

  /// The server always says which state it is; only the pool, of a connection that broke, does not.
  private static Optional<Refused> of(SQLException failed) {
    var state = failed.getSQLState();
    if (state == null || failed instanceof SQLTransientConnectionException) {
      return Optional.of(new Refused(PlatformRefusal.DATABASE_AWAY));
    }
    if (state.equals(DISK_FULL)) {
      return Optional.of(new Refused(PlatformRefusal.DISK_FULL));
    }
    var away =
        state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("58")
            || state.equals(READ_ONLY);
    return away ? Optional.of(new Refused(PlatformRefusal.DATABASE_AWAY)) : Optional.empty();
  }
}
