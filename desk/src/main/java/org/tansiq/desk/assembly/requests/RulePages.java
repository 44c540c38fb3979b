package org.tansiq.desk.assembly.requests;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.platform.officers.Officer;

/// The forms by which meetings are put in order and delegations kept apart.
@Controller
class RulePages {

  private static final int HIGHEST = 1_000_000;

  private final Assemblies assemblies;
  private final MeetingRules rules;

  RulePages(Assemblies assemblies, MeetingRules rules) {
    this.assemblies = assemblies;
    this.rules = rules;
  }

  @PostMapping("/assemblies/{id}/order")
  View order(
      @PathVariable UUID id, @RequestParam String first, @RequestParam String then, Officer by) {
    assemblies.programme(by, id);
    rules.order(by, id, Fields.number(first, 1, HIGHEST), Fields.number(then, 1, HIGHEST));
    return Lead.to("/assemblies/" + id + "/requests#order");
  }

  @PostMapping("/assemblies/{id}/order/remove")
  View disorder(@PathVariable UUID id, @RequestParam UUID precedence, Officer by) {
    assemblies.programme(by, id);
    rules.disorder(by, id, precedence);
    return Lead.to("/assemblies/" + id + "/requests#order");
  }

  @PostMapping("/assemblies/{id}/apart")
  View apart(
      @PathVariable UUID id,
      @RequestParam UUID one,
      @RequestParam UUID other,
      @RequestParam String why,
      Officer by) {
    assemblies.programme(by, id);
    rules.keepApart(by, id, Screen.Pair.of(one, other), why);
    return Lead.to("/assemblies/" + id + "/requests#apart");
  }

  @PostMapping("/assemblies/{id}/apart/remove")
  View let(@PathVariable UUID id, @RequestParam UUID one, @RequestParam UUID other, Officer by) {
    assemblies.programme(by, id);
    rules.let(by, id, Screen.Pair.of(one, other));
    return Lead.to("/assemblies/" + id + "/requests#apart");
  }
}
