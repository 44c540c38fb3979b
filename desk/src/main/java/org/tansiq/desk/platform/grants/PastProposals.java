package org.tansiq.desk.platform.grants;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.retention.Passing;

/// Invitations and rights that were decided on, or that nobody ever decided on; the ledger keeps
/// who proposed and who agreed.
@Component
class PastProposals implements Passing {

  private final JdbcClient jdbc;

  PastProposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String code() {
    return "proposal";
  }

  @Override
  public int usualMonths() {
    return 12;
  }

  @Override
  public int order() {
    return 7;
  }

  @Override
  public int endBefore(Instant moment) {
    return jdbc.sql(
                "delete from platform.proposal where coalesce(decided_at, proposed_at) < :moment")
            .param("moment", moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        + jdbc.sql(
                """
                delete from platform.retention_proposal
                where coalesce(decided_at, proposed_at) < :moment
                """)
            .param("moment", moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .update();
  }
}
