package org.tansiq.scheduling.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tansiq.scheduling.Activity;
import org.tansiq.scheduling.Need;

/// One delegation's wish to meet another; `line` is where its file says so. `pinned` is a slot or
/// -1, `after` the requests whose meetings must be over before, `ranksApart` how far apart the
/// ranks of the two may be, -1 for any.
public record Request(
    String id,
    int line,
    String from,
    String to,
    int priority,
    String language,
    int level,
    int seats,
    int slots,
    int pinned,
    Set<String> after,
    int ranksApart) {

  public Request {
    after = Set.copyOf(after);
  }

  /// Both delegations, in order.
  Set<String> pair() {
    return Set.of(from, to);
  }

  List<Need> needs() {
    var needs = new ArrayList<Need>();
    needs.add(new Need(Setup.ROOM, "", level, seats));
    if (!language.isEmpty()) {
      needs.add(new Need(Setup.INTERPRETERS, language, 0, 0));
    }
    return needs;
  }

  Activity activity() {
    return new Activity(id, List.of(from, to), slots, needs(), priority, pinned, ranksApart);
  }
}
