package org.tansiq.desk.platform.audit;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.database.DatabaseTrouble;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

@Repository
class SqlLedger implements Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(SqlLedger.class);

  private final JdbcClient jdbc;

  SqlLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void record(Officer by, Act act, String subject, String why) {
    try {
      write(by, act, subject, why);
    } catch (DataAccessException failed) {
      // What the server says more may hold the row itself, and a log must not.
      LOG.error(
          "The ledger cannot be written, so {} is refused: {}",
          act.code(),
          failed.getMostSpecificCause() instanceof SQLException said ? said.getSQLState() : failed);
      throw DatabaseTrouble.of(failed).orElse(new Refused(PlatformRefusal.LEDGER_CLOSED));
    }
  }

  private void write(Officer by, Act act, String subject, String why) {
    jdbc.sql(
            """
            with entry as (
              insert into audit.entry (officer_id, unit, act, subject, why)
              values (:officer, :unit, :act, :subject, :why) returning id)
            insert into audit.waiting (entry_id) select id from entry
            """)
        .param("officer", by.id())
        .param("unit", by.unit())
        .param("act", act.code())
        .param("subject", subject)
        .param("why", why)
        .update();
  }
}
