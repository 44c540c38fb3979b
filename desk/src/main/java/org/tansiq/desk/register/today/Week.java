package org.tansiq.desk.register.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.engagements.EngagementTitle;

/// The engagements of seven days, each on its first day in them.
@Repository
class Week {

  private static final int MOST_A_DAY = 3;

  private final JdbcClient jdbc;
  private final String home;

  Week(JdbcClient jdbc, PageSettings pages) {
    this.jdbc = jdbc;
    this.home = pages.home();
  }

  List<Agenda.Day> from(LocalDate monday, Tongue tongue) {
    var all = meetings(monday, tongue);
    return IntStream.range(0, 7)
        .mapToObj(monday::plusDays)
        .map(date -> day(date, monday, all))
        .toList();
  }

  private static Agenda.Day day(LocalDate date, LocalDate monday, List<Agenda.Meeting> all) {
    var those = new ArrayList<Agenda.Meeting>();
    for (var meeting : all) {
      var shown = meeting.from().isBefore(monday) ? monday : meeting.from();
      if (shown.equals(date)) {
        those.add(meeting);
      }
    }
    var listed = those.subList(0, Math.min(MOST_A_DAY, those.size()));
    return new Agenda.Day(date, listed, those.size() - listed.size());
  }

  private List<Agenda.Meeting> meetings(LocalDate monday, Tongue tongue) {
    return jdbc.sql(
            """
            select e.id, e.kind, e.title, e.host_country, e.countries, e.ordered_on, e.until_on, e.status,
              coalesce(p.name_%s, e.place_text) as city
            from register.engagement e left join register.place p on p.id = e.place_id
            where e.until_on >= :monday and e.ordered_on <= :monday + 6
              and e.ordered_on > date '0001-01-01' and e.from_date is not null
              and e.status <> 'rejected' and e.merged_into is null
            order by (e.ordered_on < :monday), e.status, e.ordered_on, e.id
            """
                .formatted(tongue.code()))
        .param("monday", monday)
        .query((row, _) ->
            new Agenda.Meeting(
                row.getObject("id", UUID.class),
                named(row),
                row.getString("kind"),
                Optional.of(row.getString("city")).filter(place -> !place.isEmpty()),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                home.equals(row.getString("host_country")),
                row.getString("status").equals("confirmed")))
        .list();
  }

  static EngagementTitle.Named named(ResultSet row) throws SQLException {
    return new EngagementTitle.Named(
        row.getString("kind"),
        row.getString("title"),
        Optional.ofNullable(row.getString("host_country")),
        Arrays.asList((String[]) row.getArray("countries").getArray()));
  }
}
