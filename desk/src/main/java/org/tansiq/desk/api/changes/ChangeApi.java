package org.tansiq.desk.api.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.Answers;
import org.tansiq.desk.api.web.Cursors;
import org.tansiq.desk.api.web.ListRequest;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.changes.Change;
import org.tansiq.desk.register.changes.Changes;
import org.tansiq.desk.register.lists.Checks;

/// The feed of changes. Without a cursor it begins with everything there is, so that a program
/// needs nothing else to be and stay equal to what its officer sees.
///
/// What an officer sees may change without any record changing. Then no change is told that makes
/// the program's copy right again, and it is told to begin anew.
@Controller
class ChangeApi {

  private final Changes changes;
  private final Cursors cursors;
  private final Answers answers;

  ChangeApi(Changes changes, Cursors cursors, Answers answers) {
    this.changes = changes;
    this.cursors = cursors;
    this.answers = answers;
  }

  @GetMapping("/api/v1/changes")
  @Needs(Scope.READ_CHANGES)
  @Says("What changed since a cursor; everything where there is none, nothing `from=now`")
  Answer<ChangePage> changes(
      Caller caller,
      @RequestParam Optional<String> cursor,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> limit,
      HttpServletRequest request) {
    var most = ListRequest.limit(limit);
    if (from.map(Checks.oneOf(List.of("now"))).isPresent()) {
      return answers.of(
          caller, request, page(caller, List.of(), changes.last(caller.officer()), most));
    }
    var since = cursor.map(text -> place(caller, text)).orElse(0L);
    var found = changes.since(caller.officer(), since, most + 1);
    return answers.of(caller, request, page(caller, found, since, most));
  }

  private ChangePage page(Caller caller, List<Change> found, long since, int most) {
    var shown = found.subList(0, Math.min(most, found.size()));
    var last = shown.isEmpty() ? since : shown.getLast().number();
    return new ChangePage(
        shown.stream().map(ChangeData::of).toList(),
        cursors.seal(about(caller), last + " " + caller.sees()),
        found.size() > most);
  }

  private long place(Caller caller, String cursor) {
    var place = cursors.open(about(caller), cursor).split(" ", 2);
    if (!place[1].equals(caller.sees())) {
      throw new Refused(ApiRefusal.SIGHT_CHANGED);
    }
    return Long.parseLong(place[0]);
  }

  private static String about(Caller caller) {
    return "changes\n" + caller.officer().id();
  }
}
