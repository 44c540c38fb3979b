package org.tansiq.desk.intake.inbox;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.register.marking.Markable;
import org.tansiq.desk.register.marking.RecordMarked;

/// An article in the inbox bears the label of its text in the register, from the same transaction.
@Component
class ShelfLabels {

  private final JdbcClient jdbc;

  ShelfLabels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(RecordMarked marked) {
    if (marked.kind() == Markable.ARTICLE) {
      jdbc.sql("update intake.article set label = :label where id = :id")
          .param("label", marked.label())
          .param("id", marked.id())
          .update();
    }
  }
}
