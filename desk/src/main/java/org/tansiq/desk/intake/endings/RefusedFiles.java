package org.tansiq.desk.intake.endings;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.retention.Passing;

/// The names of files that were not taken; the files themselves were never kept.
@Component
class RefusedFiles implements Passing {

  private final JdbcClient jdbc;

  RefusedFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String code() {
    return "refused-file";
  }

  @Override
  public int usualMonths() {
    return 3;
  }

  @Override
  public int order() {
    return 6;
  }

  @Override
  public int endBefore(Instant moment) {
    return jdbc.sql("delete from intake.refused where at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
