package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What follows on a day from the dates of an agreement: whether it still binds, when its term
/// ends, the last day to denounce it, whether it sleeps. Derived, never typed.
///
/// The database derives stage and end of term by the same rules (`register.stage_on`,
/// `register.runs_out`), for filters and orders.
///
/// @param lastUse the last thing that happened under it
public record Clock(Stage recorded, Terms terms, Optional<LocalDate> lastUse, LocalDate today) {

  /// In force without any use for so long, an agreement is dormant.
  public static final int DORMANT_MONTHS = 18;

  /// The stage today: a term that has ended without renewal is over, whoever forgot to say so.
  public Stage stage() {
    var over = terms.endsOn().filter(end -> end.isBefore(today)).isPresent();
    return switch (recorded) {
      case DENOUNCED -> over ? Stage.TERMINATED : Stage.DENOUNCED;
      case IN_FORCE, SUSPENDED -> over && !terms.renewsItself() ? Stage.EXPIRED : recorded;
      case DRAFTED, NEGOTIATED, INITIALLED, SIGNED, EXPIRED, TERMINATED, SUPERSEDED -> recorded;
    };
  }

  /// The last day of the running term; empty where none is agreed or nothing runs.
  public Optional<LocalDate> runsOut() {
    return stage().running()
        ? terms.endsOn().map(end -> renews() ? termEnd(end) : end)
        : Optional.empty();
  }

  /// The next day on which denouncing still stops a renewal. After it has passed in the running
  /// term, the one of the term that follows.
  public Optional<LocalDate> lastDayToDenounce() {
    if (!renews() || !stage().running() || terms.noticeDays().isEmpty()) {
      return Optional.empty();
    }
    return runsOut()
        .map(end -> {
          var day = end.minusDays(terms.noticeDays().getAsInt());
          return day.isBefore(today) ? nextEnd(end).minusDays(terms.noticeDays().getAsInt()) : day;
        });
  }

  /// Whether nothing can stop the next renewal any more.
  public boolean renewsCertainly() {
    return renews()
        && runsOut()
            .filter(end ->
                terms.noticeDays().isPresent()
                    && end.minusDays(terms.noticeDays().getAsInt()).isBefore(today))
            .isPresent();
  }

  /// The end of the term that begins if nobody denounces.
  public Optional<LocalDate> renewedUntil() {
    return renews() ? runsOut().map(this::nextEnd) : Optional.empty();
  }

  /// The next irreversible day: the last one to denounce, else the end of the term.
  public Optional<LocalDate> nextDay() {
    return lastDayToDenounce().or(this::runsOut).filter(day -> !day.isBefore(today));
  }

  /// Days from today to a day.
  public long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }

  /// Whether it is in force and nothing has happened under it for eighteen months.
  public boolean dormant() {
    return stage() == Stage.IN_FORCE
        && awake().filter(day -> day.isBefore(today.minusMonths(DORMANT_MONTHS))).isPresent();
  }

  /// Whole months since anything happened under it.
  public long monthsAsleep() {
    return awake().map(day -> ChronoUnit.MONTHS.between(day, today)).orElse(0L);
  }

  private Optional<LocalDate> awake() {
    return terms
        .inForceOn()
        .map(start -> lastUse.filter(use -> use.isAfter(start)).orElse(start))
        .or(() -> lastUse);
  }

  /// How much of the running term is left, from 0 to 100.
  public int left() {
    var end = runsOut();
    if (end.isEmpty() || terms.inForceOn().isEmpty()) {
      return 100;
    }
    var start = ends().stream().filter(e -> e.isBefore(today)).reduce((_, b) -> b);
    var from = start.or(terms::inForceOn).orElse(today);
    var whole = Math.max(1, ChronoUnit.DAYS.between(from, end.get()));
    return (int) Math.clamp(100 * daysTo(end.get()) / whole, 0, 100);
  }

  /// The ends of all terms from the first to the running one.
  public List<LocalDate> ends() {
    var all = new ArrayList<LocalDate>();
    terms
        .endsOn()
        .ifPresent(first -> {
          all.addAll(earlier(first));
          all.add(first);
          for (var n = 1; renews() && all.getLast().isBefore(today); n++) {
            all.add(first.plusYears((long) n * terms.renewalYears()));
          }
        });
    return List.copyOf(all);
  }

  /// A recorded end may be that of a later term: the ones before it, back to the entry into force.
  private List<LocalDate> earlier(LocalDate end) {
    var before = new ArrayList<LocalDate>();
    if (terms.renewsItself() && terms.inForceOn().isPresent()) {
      for (var n = 1; ; n++) {
        var day = end.minusYears((long) n * terms.renewalYears());
        if (!day.isAfter(terms.inForceOn().get())) {
          break;
        }
        before.addFirst(day);
      }
    }
    return before;
  }

  private boolean renews() {
    return terms.renewsItself() && recorded != Stage.DENOUNCED;
  }

  private LocalDate termEnd(LocalDate recordedEnd) {
    var end = recordedEnd;
    for (var n = 1; end.isBefore(today); n++) {
      end = recordedEnd.plusYears((long) n * terms.renewalYears());
    }
    return end;
  }

  private LocalDate nextEnd(LocalDate end) {
    return terms
        .endsOn()
        .map(first -> {
          var next = first;
          for (var n = 1; !next.isAfter(end); n++) {
            next = first.plusYears((long) n * terms.renewalYears());
          }
          return next;
        })
        .orElse(end);
  }
}
