package org.tansiq.desk.platform.officers;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.sessions.SessionSettings;

/// Closes accounts that nobody has used for a month, because a forgotten account is nobody's to
/// watch. The sign-in refuses them even before this has come round.
@Component
class UnusedAccounts {

  private static final Logger LOG = LoggerFactory.getLogger(UnusedAccounts.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate whole;
  private final SessionSettings settings;
  private final Ledger ledger;

  UnusedAccounts(
      JdbcClient jdbc, TransactionTemplate whole, SessionSettings settings, Ledger ledger) {
    this.jdbc = jdbc;
    this.whole = whole;
    this.settings = settings;
    this.ledger = ledger;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void close() {
    try {
      whole.executeWithoutResult(_ -> closeAll());
    } catch (RuntimeException away) {
      LOG.warn("Unused accounts wait to be closed: {}", away.getClass().getName());
    }
  }

  private void closeAll() {
    jdbc.sql(
            """
            update platform.officer set disabled_at = now()
            where disabled_at is null and used_at < now() - make_interval(secs => :unused)
              and id <> :breakGlass
            returning id
            """)
        .param("unused", settings.unused().toSeconds())
        .param("breakGlass", Officer.BREAK_GLASS.id())
        .query(UUID.class)
        .list()
        .forEach(id ->
            ledger.record(
                Officer.DESK,
                Act.CLOSED_UNUSED_ACCOUNT,
                id.toString(),
                settings.unused().toDays() + " days"));
  }
}
