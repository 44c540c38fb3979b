package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the posts of one nation with a fixed number of officials, over nine years.
final class Staff {

  private static final int YEARS = 9;

  private final Lot lot;
  private final LocalDate today;
  private final NameBook names;
  private final SampleNation nation;
  private final int size;
  private final List<Career> people = new ArrayList<>();

  Staff(Lot lot, LocalDate today, NameBook names, SampleNation nation, int size) {
    this.lot = lot;
    this.today = today;
    this.names = names;
    this.nation = nation;
    this.size = size;
  }

  List<SampleOfficial> appoint(List<Seat> seats, List<Seat> open) {
    seats.forEach(this::fill);
    while (people.size() < size) {
      join(lot.one(open));
    }
    var languages = names.languages(nation.names());
    return people.stream()
        .map(career -> career.ended(nation, languages.subList(0, spoken(languages.size()))))
        .toList();
  }

  private int spoken(int known) {
    return known < 2 || lot.happens(40) ? Math.min(known, 1) : lot.between(2, known);
  }

  private void fill(Seat seat) {
    var end = seat.known() == null ? today : today.minusDays(lot.between(1500, 2300));
    var from = today.minusYears(YEARS).plusDays(lot.between(0, 500));
    Career last = null;
    while (from.isBefore(end.minusDays(60))) {
      var holder = holder(seat, from, last);
      if (holder.isEmpty()) {
        from = from.plusDays(lot.between(200, 500));
        continue;
      }
      var to = from.plusDays(lot.between(500, 1700));
      if (to.isBefore(end.minusDays(60))) {
        last = holder.get();
        last.take(seat, from, to, lot.happens(4));
      } else {
        holder.get().take(seat, from, seat.known() == null ? null : end.minusDays(1), false);
        break;
      }
      from = to.plusDays(lot.between(1, 25));
    }
    var row = seat.known();
    if (row != null) {
      newcomer(names.forms(nation, row.text(3), row.text(4), row.text(5)))
          .takeForGood(seat, end, row.parts(6, ";"));
    }
  }

  private void join(Seat open) {
    var from = today.minusDays(lot.between(90, 365 * (YEARS - 1)));
    var to = from.plusDays(lot.between(400, 1500));
    var ended = to.isBefore(today) && lot.happens(60);
    newcomer(names.compose(nation)).take(open, from, ended ? to : null, false);
  }

  /// Somebody new or somebody free, but not the one who has just left the seat.
  private Optional<Career> holder(Seat seat, LocalDate from, @Nullable Career last) {
    var idle =
        seat.political()
            ? List.<Career>of()
            : people.stream().filter(career -> career != last && career.freeOn(from)).toList();
    if (people.size() < size - 1 && (idle.isEmpty() || lot.happens(65))) {
      return Optional.of(newcomer(names.compose(nation)));
    }
    return idle.isEmpty() ? Optional.empty() : Optional.of(lot.one(idle));
  }

  private Career newcomer(List<SampleName> written) {
    var career = new Career(nation.code() + "/" + people.size(), written);
    people.add(career);
    return career;
  }
}
