package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An official in the making: the posts taken so far and the day from which a new one can be taken.
final class Career {

  private static final List<Row> RANKS = Row.all("ranks");

  private final String key;
  private final List<SampleName> names;
  private final List<SamplePost> posts = new ArrayList<>();
  private LocalDate freeFrom = LocalDate.MIN;
  private int level = 4;

  Career(String key, List<SampleName> names) {
    this.key = key;
    this.names = names;
  }

  boolean freeOn(LocalDate day) {
    return !freeFrom.isAfter(day);
  }

  void take(Seat seat, LocalDate from, @Nullable LocalDate to, boolean acting) {
    take(seat, new Tenure(from, to, acting), List.of());
  }

  /// Takes a post whose title the press spells in several ways, and holds it now.
  void takeForGood(Seat seat, LocalDate from, List<String> spellings) {
    take(seat, new Tenure(from, null, false), spellings);
  }

  private record Tenure(LocalDate from, @Nullable LocalDate to, boolean acting) {}

  private void take(Seat seat, Tenure tenure, List<String> spellings) {
    var to = tenure.to();
    posts.add(
        new SamplePost(
            Id.of("post", key + "/" + posts.size()),
            seat.organisation().id(),
            seat.role(),
            seat.title(),
            tenure.from(),
            to,
            tenure.acting(),
            spellings));
    freeFrom = to == null || seat.political() ? LocalDate.MAX : to.plusDays(1);
    level = seat.level();
  }

  SampleOfficial ended(SampleNation nation, List<String> languages) {
    return new SampleOfficial(
        Id.of("official", key), nation.code(), names, rank(nation.names()), languages, posts);
  }

  private Words rank(String list) {
    if (level == 0) {
      return Words.NONE;
    }
    return RANKS.stream()
        .filter(row -> row.text(0).equals(list) || row.text(0).equals("*"))
        .filter(row -> row.number(1) == level)
        .findFirst()
        .map(row -> Words.of(row, 2))
        .orElseThrow();
  }
}
