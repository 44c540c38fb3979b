package org.tansiq.names;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// A segment and the persons in it that were removed since it was written.
record Living(Segment segment, Set<Integer> removed) {

  boolean alive(int personAt) {
    return removed.isEmpty() || !removed.contains(personAt);
  }

  int persons() {
    return segment.persons() - removed.size();
  }

  /// Where the living person of a key stands.
  OptionalInt find(String id) {
    for (int row = 0; row < segment.rows(); row++) {
      int at = segment.personAt(row);
      if (alive(at) && segment.personId(at).equals(id)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /// Every living person, in the order they were added.
  void persons(Consumer<Person> each) {
    int last = -1;
    for (int row = 0; row < segment.rows(); row++) {
      int at = segment.personAt(row);
      if (at != last && alive(at)) {
        each.accept(segment.person(at));
      }
      last = at;
    }
  }
}
