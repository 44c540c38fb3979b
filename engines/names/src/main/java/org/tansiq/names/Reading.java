package org.tansiq.names;

import java.util.List;
import java.util.function.Supplier;

/// A person whose names were read, or why they could not be: what one thread finds is kept until
/// another comes to it in order.
sealed interface Reading {

  /// What was read.
  record Read(Person person, List<Name> names) implements Reading {
    public Read {
      names = List.copyOf(names);
    }
  }

  /// Why nothing was.
  record Not(Refused why) implements Reading {}

  static Reading tried(Person person) {
    return tried(() -> person);
  }

  /// The cells of a line of a list.
  static Reading tried(String[] cells) {
    return tried(() -> PersonList.person(cells));
  }

  private static Reading tried(Supplier<Person> given) {
    try {
      var person = given.get();
      return new Read(person, person.names().stream().map(Name::of).toList());
    } catch (Refused why) {
      return new Not(why);
    }
  }

  default Read orRefused() {
    return switch (this) {
      case Read read -> read;
      case Not(var why) -> throw why;
    };
  }
}
