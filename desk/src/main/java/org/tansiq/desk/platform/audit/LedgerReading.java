package org.tansiq.desk.platform.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;

/// The ledger for those who inspect it: who did what when, without a word of what it was done to.
@Repository
class LedgerReading {

  private static final int ROWS = 100;

  private final Policy policy;
  private final JdbcClient jdbc;
  private final ZoneId zone;

  LedgerReading(Policy policy, JdbcClient jdbc, PageSettings settings) {
    this.policy = policy;
    this.jdbc = jdbc;
    this.zone = ZoneId.of(settings.zone());
  }

  /// What is looked for; the newest first.
  ///
  /// @param act a code; empty for all
  /// @param before an entry's number, to go on from
  record Sought(
      String act,
      Optional<UUID> officer,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Long> before) {}

  List<LedgerEntry> read(Officer by, Sought sought) {
    policy.permit(by, Deed.READ_LEDGER);
    var open = Arrays.stream(Act.values()).filter(a -> !a.reasonTells()).map(Act::code);
    return jdbc.sql(
            """
            select e.id, e.at, e.officer_id, coalesce(o.name, '') as officer, e.unit, e.act, e.subject,
              case when e.act = any(cast(:open as text[])) then e.why else '' end as why,
              e.why <> '' as reasoned
            from audit.entry e left join platform.officer o on o.id = e.officer_id
            where e.id < :before and (:act = '' or e.act = :act)
              and (:officer = '' or e.officer_id::text = :officer)
              and e.at >= :from and e.at < :to
            order by e.id desc limit :rows
            """)
        .param("open", open.toArray(String[]::new))
        .param("before", sought.before().orElse(Long.MAX_VALUE))
        .param("act", sought.act())
        .param("officer", sought.officer().map(UUID::toString).orElse(""))
        .param("from", start(sought.from().orElse(LocalDate.of(2000, 1, 1))))
        .param("to", start(sought.to().orElse(LocalDate.of(9000, 1, 1)).plusDays(1)))
        .param("rows", ROWS)
        .query((row, _) ->
            new LedgerEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("officer_id", UUID.class),
                row.getString("officer"),
                row.getString("unit"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("why"),
                row.getBoolean("reasoned")))
        .list();
  }

  boolean full(List<LedgerEntry> page) {
    return page.size() == ROWS;
  }

  private java.time.OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }
}
