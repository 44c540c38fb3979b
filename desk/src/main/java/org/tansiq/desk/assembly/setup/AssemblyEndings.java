package org.tansiq.desk.assembly.setup;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.register.endings.RecordEnded;

/// An assembly ends with its engagement, from the same transaction; delegates, minutes and links go
/// with it.
@Component
class AssemblyEndings {

  private final JdbcClient jdbc;

  AssemblyEndings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(RecordEnded ended) {
    jdbc.sql("delete from assembly.assembly where id = :id").param("id", ended.id()).update();
    jdbc.sql("update assembly.minute set engagement_id = null where engagement_id = :id")
        .param("id", ended.id())
        .update();
  }
}
