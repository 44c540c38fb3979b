package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// Who is asked for, or stands in a list: a key, one or more names, and what else is known.
public record Person(
    String id,
    List<String> names,
    List<PartialDate> births,
    Optional<Country> nationality,
    Optional<Sex> sex,
    Optional<String> document) {

  /// As in the visual zone of a passport.
  public enum Sex {
    FEMALE,
    MALE
  }

  public Person {
    names = List.copyOf(names);
    births = List.copyOf(births);
    if (names.isEmpty()) {
      throw new Refused(Refused.Code.EMPTY);
    }
  }

  /// A person of whom only a name is known.
  public static Person named(String id, String name) {
    return new Person(
        id, List.of(name), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Also known under another name.
  public Person alias(String name) {
    var all = new ArrayList<>(names);
    all.add(name);
    return new Person(id, all, births, nationality, sex, document);
  }

  /// Born on a day, in a month or in a year; several where it is disputed.
  public Person born(PartialDate date) {
    var all = new ArrayList<>(births);
    all.add(date);
    return new Person(id, names, all, nationality, sex, document);
  }

  /// Of a nationality.
  public Person from(Country country) {
    return new Person(id, names, births, Optional.of(country), sex, document);
  }

  /// Of a sex.
  public Person of(Sex given) {
    return new Person(id, names, births, nationality, Optional.of(given), document);
  }

  /// With the number of a document.
  public Person holding(String number) {
    return new Person(id, names, births, nationality, sex, Optional.of(number));
  }
}
