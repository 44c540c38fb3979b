package org.tansiq.scheduling.brokerage;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// One meeting of two participants; `fixed` is its slot or 0, `after` the meetings strictly before
/// it, `line` where its file says so or 0. All numbers begin at 1, as in the files.
public record Meeting(
    int first, int second, Session session, int fixed, SortedSet<Integer> after, int line) {

  public Meeting {
    after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
  }

  /// Whether this participant sits in it.
  public boolean of(int participant) {
    return first == participant || second == participant;
  }
}
