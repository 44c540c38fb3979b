package org.tansiq.desk.intake.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The queue of acknowledged articles, which several processes may empty together.
public interface Arrivals {

  /// Takes one article for the transaction that asks, unless it is taken or read.
  Optional<Arrival> take(UUID id);

  /// The one that has waited longest and is not taken.
  Optional<Place> next();

  /// Where one article stands, unless it is read.
  Optional<Place> find(UUID id);

  /// Notes what was read; the article leaves the queue with the transaction that asks.
  ///
  /// @param source its id in the register, another than its own where the register had it already
  void read(UUID id, UUID source, Facts facts);

  /// Notes that reading failed; after the third time it leaves the queue until somebody asks again.
  void failed(UUID id, String fault);

  /// Notes how many claims rest on articles and wait for a person.
  void counted(List<Tally> tallies);

  /// An article in the queue and the label it bears, with whose sight it is read.
  record Place(UUID id, int label) {}

  /// What reading found out about the article itself.
  record Facts(String title, String publisher, String language, String published) {}

  /// @param claims live ones that cite the article
  record Tally(UUID article, int claims, int undecided) {}
}
