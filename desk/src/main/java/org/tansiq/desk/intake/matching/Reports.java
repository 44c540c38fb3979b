package org.tansiq.desk.intake.matching;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which article reports which engagement, and which reports lie near each other.
@Repository
class Reports {

  /// More neighbours than a person could weigh; the nearest in time come first.
  private static final int MOST_NEIGHBOURS = 40;

  private final JdbcClient jdbc;

  Reports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Report report, Span span) {
    jdbc.sql(
            """
            insert into intake.report (article_id, proposal, engagement_id, countries, earliest, latest)
            values (:article, :proposal, :engagement, :countries, :earliest, :latest)
            on conflict do nothing
            """)
        .param("article", report.article())
        .param("proposal", report.proposal())
        .param("engagement", report.engagement())
        .param("countries", span.countries().toArray(String[]::new))
        .param("earliest", span.earliest().orElse(null), Types.DATE)
        .param("latest", span.latest().orElse(null), Types.DATE)
        .update();
  }

  /// Reports of other articles that share a country, within a month, in the same days of another
  /// year, or without a known date.
  List<Report> near(UUID article, Span span) {
    return jdbc.sql(
            """
            select article_id, proposal, engagement_id from intake.report
            where label = platform.own_label() and countries && cast(:countries as text[]) and article_id <> :article
              and (earliest is null or cast(:earliest as date) is null
                or (earliest <= cast(:latest as date) + 31 and latest >= cast(:earliest as date) - 31)
                or abs(extract(doy from earliest) - extract(doy from cast(:earliest as date))) <= 10
                  and abs(extract(year from earliest) - extract(year from cast(:earliest as date))) <= 2)
            order by abs(earliest - cast(:earliest as date)) nulls last, article_id
            limit :most
            """)
        .param("countries", span.countries().toArray(String[]::new))
        .param("article", article)
        .param("earliest", span.earliest().orElse(null), Types.DATE)
        .param("latest", span.latest().orElse(null), Types.DATE)
        .param("most", MOST_NEIGHBOURS)
        .query((row, _) ->
            new Report(
                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
        .list();
  }

  /// All that is reported of one engagement.
  List<Report> of(UUID engagement) {
    return jdbc.sql(
            "select article_id, proposal, engagement_id from intake.report where engagement_id = :id")
        .param("id", engagement)
        .query((row, _) ->
            new Report(
                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
        .list();
  }

  /// What one article reports is now said of another engagement.
  void move(UUID article, UUID from, UUID to) {
    jdbc.sql(
            """
            update intake.report set engagement_id = :to
            where article_id = :article and engagement_id = :from
            """)
        .param("article", article)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /// Two engagements became one.
  void join(UUID into, UUID from) {
    jdbc.sql("update intake.report set engagement_id = :into where engagement_id = :from")
        .param("into", into)
        .param("from", from)
        .update();
  }

  /// One engagement as one article reports it.
  record Report(UUID article, String proposal, UUID engagement) {}
}
