package org.tansiq.desk.register.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.engagements.EngagementTitle;

/// Everything the start page shows, read at one moment.
record Agenda(
    List<Deadline> deadlines,
    Owed owed,
    Waiting waiting,
    List<Conflict> conflicts,
    long conflictsInAll,
    List<Day> week,
    List<Change> changes) {

  Agenda {
    deadlines = List.copyOf(deadlines);
    conflicts = List.copyOf(conflicts);
    week = List.copyOf(week);
    changes = List.copyOf(changes);
  }

  /// How many deadlines there are of each sort, shown or not.
  ///
  /// @param soon due within a month
  record Owed(long ours, long theirs, long soon, long agreements) {

    long all() {
      return ours + theirs + soon + agreements;
    }
  }

  /// Claims that nobody has decided on.
  record Waiting(long claims, List<Review> first) {

    Waiting {
      first = List.copyOf(first);
    }
  }

  /// One article whose claims wait, with its surest claim and the sentence that makes it.
  ///
  /// @param from of the words in the sentence
  record Review(
      UUID source,
      String publisher,
      String language,
      LocalDate added,
      int claims,
      Claim claim,
      String sentence,
      int from,
      int to) {

    String before() {
      return sentence.substring(0, from);
    }

    String words() {
      return sentence.substring(from, to);
    }

    String after() {
      return sentence.substring(to);
    }
  }

  /// Claims of one record of which only one can be true, and the house has not said which.
  record Conflict(
      UUID engagement, EngagementTitle.Named title, Optional<LocalDate> on, List<Claim> claims) {

    Conflict {
      claims = List.copyOf(claims);
    }
  }

  /// One day of this week.
  ///
  /// @param more how many engagements of the day are not listed
  record Day(LocalDate date, List<Meeting> meetings, int more) {

    Day {
      meetings = List.copyOf(meetings);
    }
  }

  /// @param received whether the other side comes to us
  record Meeting(
      UUID id,
      EngagementTitle.Named title,
      String kind,
      Optional<String> city,
      LocalDate from,
      LocalDate to,
      boolean received,
      boolean confirmed) {}

  /// What happened to one record since yesterday.
  ///
  /// @param sort `confirmed`, `corrected`, `rejected`, `house`, `in-force` or `ended`
  /// @param by who did it; empty for what a day brought about
  record Change(
      String sort,
      String kind,
      String label,
      String href,
      long claims,
      LocalDateTime at,
      String by) {}
}
