package org.tansiq.desk.intake.endings;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.intake.reading.Tallies;
import org.tansiq.desk.register.endings.RecordEnded;

/// Articles that spoke of a record that is gone say so no more.
@Component
class Afterwards {

  private final JdbcClient jdbc;
  private final Tallies tallies;

  Afterwards(JdbcClient jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
  }

  @EventListener
  void ended(RecordEnded notice) {
    jdbc.sql("delete from intake.report where engagement_id = :id")
        .param("id", notice.id())
        .update();
    jdbc.sql("delete from intake.likeness where :id in (engagement_id, other_engagement)")
        .param("id", notice.id())
        .update();
    tallies.count(notice.sources());
  }
}
