package org.tansiq.desk.platform.retention;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;

/// What is due for review, and the schedule that says so.
@Controller
class RetentionPages {

  private final Policy policy;
  private final Schedule schedule;
  private final Reviews reviews;

  RetentionPages(Policy policy, Schedule schedule, Reviews reviews) {
    this.policy = policy;
    this.schedule = schedule;
    this.reviews = reviews;
  }

  @GetMapping("/retention")
  Page retention(Shell shell) {
    policy.permit(shell.reader(), Deed.SEE_RETENTION);
    return Page.of("platform/retention/retention.jte")
        .with("due", reviews.due(shell.reader(), shell.tongue()))
        .with("lines", schedule.lines());
  }

  @PostMapping("/retention/periods/{kind}")
  View propose(
      @PathVariable String kind, @RequestParam int months, @RequestParam String why, Officer by) {
    schedule.propose(by, kind, months, why);
    return back();
  }

  @PostMapping("/retention/proposals/{id}/confirm")
  View confirm(@PathVariable UUID id, Officer by) {
    schedule.confirm(by, id);
    return back();
  }

  @PostMapping("/retention/proposals/{id}/refuse")
  View refuse(@PathVariable UUID id, Officer by) {
    schedule.refuse(by, id);
    return back();
  }

  /// What somebody decided on one record, as the form says it.
  record Decision(String until, String why) {}

  @PostMapping("/retention/{kind}/{id}/keep")
  View keep(
      @PathVariable String kind,
      @PathVariable UUID id,
      @ModelAttribute Decision decision,
      Officer by) {
    reviews.keep(by, kind, id, decision.until(), decision.why());
    return back();
  }

  @PostMapping("/retention/{kind}/{id}/end")
  View end(@PathVariable String kind, @PathVariable UUID id, @RequestParam String why, Officer by) {
    reviews.end(by, kind, id, why);
    return back();
  }

  private static View back() {
    var view = new RedirectView("/retention", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
