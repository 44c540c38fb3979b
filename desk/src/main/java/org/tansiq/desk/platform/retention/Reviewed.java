package org.tansiq.desk.platform.retention;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;

/// Records that somebody must look at when their time is over: they never end silently.
public non-sealed interface Reviewed extends Ageing {

  /// What an officer must be allowed to decide on them.
  default Deed needs() {
    return Deed.END_RECORDS;
  }

  /// What is due among what this thread's reader sees, the oldest first.
  List<DueRecord> due(Query query);

  /// Keeps one until a day for a reason that the next who looks reads.
  void keep(UUID id, LocalDate until, String why);

  /// Takes one out with all that is only its own; asked with the eyes of the house, because what
  /// hangs on it may be marked.
  void end(UUID id);

  /// What is asked for.
  ///
  /// @param before what was over before this day is due
  /// @param today what is kept until this day or an earlier one is due again
  /// @param id one record alone
  record Query(LocalDate before, LocalDate today, Tongue tongue, Optional<UUID> id, int most) {

    /// The statement with `:before`, `:today`, `:id` (null for all) and `:most` as they are asked.
    public JdbcClient.StatementSpec put(JdbcClient.StatementSpec statement) {
      return statement
          .param("before", before)
          .param("today", today)
          .param("id", id.orElse(null), Types.OTHER)
          .param("most", most);
    }
  }
}
