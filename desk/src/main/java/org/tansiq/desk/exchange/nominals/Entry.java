package org.tansiq.desk.exchange.nominals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.names.Person;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// A person in the house's list.
///
/// @param key what the owner's unit calls it; it names nobody
/// @param names the main one, then the others, as written
/// @param document the keyed hash of a document's number, empty where none is known
/// @param reviewOn the last day on which it answers
/// @param label who may see it
public record Entry(
    UUID id,
    String key,
    String ownerUnit,
    List<String> names,
    List<PartialDate> births,
    Optional<Country> nationality,
    String document,
    Terms terms,
    LocalDate reviewOn,
    int label) {

  /// Why the person is in the list, and what that binds a reader to.
  ///
  /// @param handlingNote what H3 asks, in words
  public record Terms(Category category, Handling handling, String handlingNote, String note) {}

  public Entry {
    names = List.copyOf(names);
    births = List.copyOf(births);
  }

  /// As the engine compares it.
  public Person person() {
    return new Person(
        id.toString(),
        names,
        births,
        nationality,
        Optional.empty(),
        Optional.of(document).filter(number -> !number.isEmpty()));
  }
}
