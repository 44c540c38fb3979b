package org.tansiq.names;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// A segment and the persons in it that were removed since it was written.
record Living(Segment segment, Set<Integer> removed) {

  boolean alive(int row) {
    return removed.isEmpty() || !removed.contains(segment.personAt(row));
  }

  int persons() {
    return segment.persons() - removed.size();
  }

  /// Where the living person of a key stands.
  OptionalInt find(String id) {
    var at = segment.find(id);
    return at.isPresent() && !removed.contains(at.getAsInt()) ? at : OptionalInt.empty();
  }

  /// Every living person, in the order they were added.
  void persons(Consumer<Person> each) {
    int last = -1;
    for (int row = 0; row < segment.rows(); row++) {
      int at = segment.personAt(row);
      if (at != last && alive(row)) {
        each.accept(segment.person(at));
      }
      last = at;
    }
  }
}
