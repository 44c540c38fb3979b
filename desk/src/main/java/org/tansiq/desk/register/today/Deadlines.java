package org.tansiq.desk.register.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.agreements.Clock;
import org.tansiq.desk.register.agreements.Renewal;
import org.tansiq.desk.register.agreements.Stage;
import org.tansiq.desk.register.agreements.Terms;
import org.tansiq.desk.register.lists.Kept;
import org.tansiq.desk.register.today.Deadline.OfAgreement;
import org.tansiq.desk.register.today.Deadline.OfCommitment;

/// The days that agreements and commitments hang on.
@Repository
class Deadlines {

  /// Days ahead in which the next day of an agreement is worth a look.
  private static final int AGREEMENTS_AHEAD = 120;

  /// Days ahead in which something promised falls due.
  private static final int DUE_AHEAD = 30;

  private static final int OF_EACH = 2;

  /// Owed as `Commitment.overdue` says: a promise nobody has confirmed binds nobody.
  private static final String OWED =
      """
      m.status <> 'rejected'
        and m.stage in ('confirmed', 'accepted', 'in-progress', 'blocked', 'deferred')
      """;

  private final JdbcClient jdbc;
  private final Kept kept;
  private final String home;

  Deadlines(JdbcClient jdbc, Kept kept, PageSettings pages) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.home = pages.home();
  }

  /// The most urgent of every sort, what has passed first.
  List<Deadline> first(LocalDate day, Tongue tongue) {
    var all = new ArrayList<Deadline>();
    all.addAll(commitments("m.side = 'ours' and m.due_on < :day", OF_EACH, day, tongue));
    all.addAll(commitments("m.side = 'theirs' and m.due_on < :day", OF_EACH - 1, day, tongue));
    all.addAll(commitments("m.due_on between :day and :day + " + DUE_AHEAD, OF_EACH, day, tongue));
    agreements(day).stream().limit(OF_EACH + 1).forEach(all::add);
    return all.stream().sorted(Comparator.comparing(Deadline::day)).toList();
  }

  private record Question(String what, LocalDate day) {}

  Agenda.Owed owed(LocalDate day) {
    return kept.get(new Question("owed", day), () -> counted(day));
  }

  private Agenda.Owed counted(LocalDate day) {
    record Row(long ours, long theirs, long soon) {}
    var row =
        jdbc.sql(
                """
                select count(*) filter (where m.side = 'ours' and m.due_on < :day) as ours,
                  count(*) filter (where m.side = 'theirs' and m.due_on < :day) as theirs,
                  count(*) filter (where m.due_on >= :day) as soon
                from register.commitment m where m.due_on <= :day + :ahead and
                """
                    + OWED)
            .param("day", day)
            .param("ahead", DUE_AHEAD)
            .query(Row.class)
            .single();
    return new Agenda.Owed(row.ours(), row.theirs(), row.soon(), agreements(day).size());
  }

  private List<OfCommitment> commitments(String which, int most, LocalDate day, Tongue tongue) {
    return jdbc.sql(
            """
            select m.id, m.text_ar, m.text_fr, m.text_en, m.side, m.partner, m.agreement_id,
              m.engagement_id, m.responsible, m.due_on, m.status
            from register.commitment m where %s and %s
            order by m.due_on, m.id limit :most
            """
                .formatted(which, OWED))
        .param("day", day)
        .param("most", most)
        .query((row, _) -> commitment(row, tongue))
        .list();
  }

  private static OfCommitment commitment(ResultSet row, Tongue tongue) throws SQLException {
    var own = row.getString("text_" + tongue.code());
    var texts = List.of("fr", "en", "ar");
    var language = own.isEmpty() ? "" : tongue.code();
    for (var other : texts) {
      if (language.isEmpty() && !row.getString("text_" + other).isEmpty()) {
        language = other;
      }
    }
    return new OfCommitment(
        row.getObject("id", UUID.class),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getString("partner")),
        row.getString("status").equals("confirmed"),
        row.getString("side"),
        language.isEmpty() ? "" : row.getString("text_" + language),
        language,
        row.getString("responsible"),
        whence(row));
  }

  /// The record it was promised in; the promise in its list where that record is gone.
  private static String whence(ResultSet row) throws SQLException {
    var agreement = row.getString("agreement_id");
    if (agreement != null) {
      return "/agreements/" + agreement;
    }
    var engagement = row.getString("engagement_id");
    return engagement == null
        ? "/commitments#" + row.getString("id")
        : "/engagements/" + engagement;
  }

  /// Running agreements whose next day comes soon, the next first.
  private List<OfAgreement> agreements(LocalDate day) {
    return kept.get(new Question("agreements", day), () -> running(day));
  }

  private List<OfAgreement> running(LocalDate day) {
    return jdbc
        .sql(
            """
            select a.id, a.title, a.form, a.stage, a.in_force_on, a.ends_on, a.renewal,
              coalesce(a.renewal_years, 0) as renewal_years, a.notice_days, a.data_clause, a.countries,
              a.status
            from register.agreement a
            where a.status <> 'rejected' and a.stage in ('in-force', 'denounced') and a.ends_on is not null
              and (a.ends_on between :day and :day + 400 or a.renewal = 'tacit')
            """)
        .param("day", day)
        .query((row, _) -> agreement(row, day))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .filter(deadline -> deadline.days(day) <= AGREEMENTS_AHEAD)
        .sorted(Comparator.comparing(OfAgreement::day).thenComparing(OfAgreement::id))
        .toList();
  }

  private Optional<OfAgreement> agreement(ResultSet row, LocalDate day) throws SQLException {
    var terms =
        new Terms(
            Optional.ofNullable(row.getObject("in_force_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
            Renewal.valueOf(row.getString("renewal").toUpperCase(Locale.ROOT)),
            row.getInt("renewal_years"),
            row.getObject("notice_days") == null
                ? OptionalInt.empty()
                : OptionalInt.of(row.getInt("notice_days")));
    var stage = Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT).replace('-', '_'));
    var clock = new Clock(stage, terms, Optional.empty(), day);
    var next = clock.nextDay();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    var countries = (String[]) row.getArray("countries").getArray();
    return Optional.of(
        new OfAgreement(
            row.getObject("id", UUID.class),
            next.get(),
            Arrays.stream(countries).filter(country -> !country.equals(home)).findFirst(),
            row.getString("status").equals("confirmed"),
            row.getString("title"),
            row.getString("form"),
            clock,
            row.getObject("data_clause") == null
                ? Optional.empty()
                : Optional.of(row.getBoolean("data_clause"))));
  }

  /// Agreements that yesterday or today brought into force or to their end.
  List<Agenda.Change> begunOrEnded(LocalDate day) {
    var begun =
        changes(
            "in-force", "a.in_force_on between :day - 1 and :day and a.stage = 'in-force'", day);
    var ended =
        changes(
            "ended",
            "a.ends_on = :day - 1 and (a.renewal <> 'tacit' or a.stage = 'denounced')"
                + " and a.stage in ('in-force', 'denounced')",
            day);
    return Stream.concat(begun.stream(), ended.stream()).toList();
  }

  private List<Agenda.Change> changes(String sort, String which, LocalDate day) {
    return jdbc.sql(
            """
            select a.id, a.title, coalesce(case when :sort = 'ended' then a.ends_on + 1 end, a.in_force_on)
              as on_day
            from register.agreement a where a.status = 'confirmed' and %s order by 2 limit 5
            """
                .formatted(which))
        .param("sort", sort)
        .param("day", day)
        .query((row, _) ->
            new Agenda.Change(
                sort,
                "agreement",
                row.getString("title"),
                "/agreements/" + row.getString("id"),
                0,
                row.getObject("on_day", LocalDate.class).atStartOfDay(),
                ""))
        .list();
  }
}
