package org.tansiq.benchmarks;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Looks into the database of a desk that was killed.
record Aftermath(Program program) {

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  /// What must be zero, whatever was going on when it was struck.
  private static final String HALF =
      """
      select (select count(*) from intake.article a where a.state <> 'read')
          as "articles not read",
        (select count(*) from intake.article a where a.claims = 0 or not exists (
            select from register.sentence n where n.source_id = a.id)) as "articles read in half",
        (select count(*) from register.source o where not exists (
            select from intake.article i where i.id = o.id)) as "sources of no article",
        (select count(*) from register.engagement e where not exists (
            select from intake.report r where r.engagement_id = e.id)) as "engagements of no article",
        (select count(*) from register.claim c where c.status = 'confirmed' and 1 <> (
            select count(*) from register.claim_step s
            where s.claim_id = c.id and s.status = 'confirmed')) as "confirmed claims without their one step",
        (select count(*) from register.claim c where c.status = 'confirmed' and 1 <> (
            select count(*) from audit.entry e
            where e.act = 'confirmed-claim' and e.subject = c.id::text)) as "confirmed claims without their one entry",
        (select count(*) from audit.entry e where e.act = 'confirmed-claim' and not exists (
            select from register.claim c where c.status = 'confirmed' and c.id::text = e.subject))
          as "entries of claims not confirmed",
        (select count(*) from audit.entry e where not exists (
            select from audit.leaf l where l.entry_id = e.id)) as "entries not in the log",
        (select count(*) - count(distinct name) from intake.article) as "articles twice"
      """;

  private static final String BUSY =
      """
      select (select count(*) from intake.article where state = 'waiting')
        + (select count(*) from platform.event_publication where completion_date is null)
        + (select count(*) from audit.waiting)
      """;

  /// Waits until nothing is read, delivered or taken up any more.
  void awaitQuiet() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE;
    while (!quiet()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("The desk has not come to rest in five minutes");
      }
      Thread.sleep(100);
    }
  }

  private boolean quiet() {
    try {
      return number(BUSY) == 0;
    } catch (SQLException | IOException notYet) {
      return false;
    }
  }

  /// Fails where something acknowledged is missing or anything is half done.
  void check(Collection<String> articles, Collection<UUID> claims)
      throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(program.postgresUrl());
        var statement = connection.createStatement()) {
      var names = connection.createArrayOf("text", articles.toArray());
      var ids = connection.createArrayOf("uuid", claims.toArray());
      try (var lost =
          connection.prepareStatement(
              """
              select (select count(*) from unnest(?) n where n not in (select name from intake.article)),
                (select count(*) from unnest(?) i where i not in (
                  select id from register.claim where status = 'confirmed'))
              """)) {
        lost.setArray(1, names);
        lost.setArray(2, ids);
        try (var row = lost.executeQuery()) {
          row.next();
          zero("acknowledged articles lost", row.getLong(1));
          zero("acknowledged decisions lost", row.getLong(2));
        }
      }
      try (var row = statement.executeQuery(HALF)) {
        row.next();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          zero(row.getMetaData().getColumnLabel(i), row.getLong(i));
        }
      }
    }
  }

  private static void zero(String what, long count) {
    if (count != 0) {
      throw new AssertionError(count + " " + what);
    }
  }

  /// A claim that waits for a person, another one for each place.
  Optional<UUID> waiting(int place) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(program.postgresUrl());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select id from register.claim where status = 'proposed' order by recorded_at desc offset "
                    + 7 * place
                    + " limit 1")) {
      return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
    }
  }

  long count(String table) throws SQLException, IOException {
    return number("select count(*) from " + table);
  }

  private long number(String sql) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(program.postgresUrl());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
