package org.tansiq.desk.register.search;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tansiq.desk.register.registrar.RecordChanged;
import org.tansiq.desk.register.sources.SourceKept;

/// What the index takes over after a change has been committed, in a transaction of its own: those
/// whom a record names, and new words. Two changes at a time may share both, and must not wait for
/// each other while they hold their records.
@Component
class IndexFollower {

  private final SearchIndex index;
  private final JdbcClient jdbc;

  IndexFollower(SearchIndex index, JdbcClient jdbc) {
    this.index = index;
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener
  void on(RecordChanged changed) {
    oneAtATime();
    var named =
        jdbc.sql(
                "select distinct ref from register.claim where subject_id = :id and ref is not"
                    + " null")
            .param("id", changed.id())
            .query(UUID.class)
            .list();
    if (!named.isEmpty()) {
      index.refresh(Kind.OFFICIAL, named);
      index.refresh(Kind.ORGANISATION, named);
    }
    index.learn(Kind.of(changed.kind()), changed.id());
  }

  /// Whoever marks records changes entries of many too, and waits here.
  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('register.index')) is null")
        .query(Boolean.class)
        .single();
  }

  @ApplicationModuleListener
  void on(SourceKept kept) {
    oneAtATime();
    index.learn(Kind.SENTENCE, kept.id());
  }
}
