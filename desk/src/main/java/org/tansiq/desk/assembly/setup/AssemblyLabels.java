package org.tansiq.desk.assembly.setup;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.register.marking.Markable;
import org.tansiq.desk.register.marking.RecordMarked;

/// An assembly bears the label of its engagement, from the same transaction; its parts follow.
@Component
class AssemblyLabels {

  private final JdbcClient jdbc;

  AssemblyLabels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(RecordMarked marked) {
    if (marked.kind() == Markable.ENGAGEMENT) {
      jdbc.sql("update assembly.assembly set label = :label where id = :id")
          .param("label", marked.label())
          .param("id", marked.id())
          .update();
    }
  }
}
