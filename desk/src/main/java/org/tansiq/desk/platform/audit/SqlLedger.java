package org.tansiq.desk.platform.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;

@Repository
class SqlLedger implements Ledger {

  private final JdbcClient jdbc;

  SqlLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void record(Officer by, Act act, String subject, String why) {
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
