package org.tansiq.desk.register.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.agreements.Clock;

/// A day after which something can no longer be done, or has not been done.
///
/// @param partner ISO 3166-1 code of the other side
sealed interface Deadline {

  UUID id();

  LocalDate day();

  Optional<String> partner();

  boolean confirmed();

  /// Where it is dealt with.
  String href();

  default long days(LocalDate today) {
    return ChronoUnit.DAYS.between(today, day());
  }

  /// `bad` when it has passed or is near, `warn` when it is coming, else nothing; agreements are
  /// warned of earlier, because notice takes time to give.
  default String urgency(LocalDate today) {
    long left = days(today);
    return left <= near() ? "bad" : left <= 4L * near() ? "warn" : "";
  }

  /// Days from which it is urgent.
  int near();

  /// The last day to denounce an agreement, or the end of one that does not go on by itself.
  record OfAgreement(
      UUID id,
      LocalDate day,
      Optional<String> partner,
      boolean confirmed,
      String title,
      String form,
      Clock clock,
      Optional<Boolean> dataClause)
      implements Deadline {

    boolean lastDay() {
      return clock.lastDayToDenounce().isPresent();
    }

    @Override
    public String href() {
      return "/agreements/" + id;
    }

    @Override
    public int near() {
      return 30;
    }
  }

  /// The day by which one side promised something.
  ///
  /// @param from the list of what was promised in the same place
  record OfCommitment(
      UUID id,
      LocalDate day,
      Optional<String> partner,
      boolean confirmed,
      String side,
      String text,
      String language,
      String responsible,
      String from)
      implements Deadline {

    @Override
    public String href() {
      return from;
    }

    @Override
    public int near() {
      return 3;
    }
  }
}
