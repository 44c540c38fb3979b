package org.tansiq.desk.platform.grants;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignInRule;
import org.tansiq.desk.platform.refusals.Refused;

/// The accounts of others: closed and signed out by one, opened and renewed by two, and the rule
/// for whom one factor is not enough.
@Controller
class OfficerAccountPages {

  private final Accounts accounts;
  private final Grants grants;

  OfficerAccountPages(Accounts accounts, Grants grants) {
    this.accounts = accounts;
    this.grants = grants;
  }

  @PostMapping("/officers/{id}/sign-out")
  View signOut(@PathVariable UUID id, @RequestParam String why, Officer by) {
    accounts.signOut(by, id, why);
    return back();
  }

  @PostMapping("/officers/{id}/close")
  View close(@PathVariable UUID id, @RequestParam String why, Officer by) {
    accounts.close(by, id, why);
    return back();
  }

  @PostMapping("/officers/{id}/open")
  View open(@PathVariable UUID id, @RequestParam String why, Officer by) {
    grants.propose(by, new Wish.Opening(id), why);
    return back();
  }

  @PostMapping("/officers/rule")
  View rule(@RequestParam String rule, @RequestParam String why, Officer by) {
    var wished = SignInRule.of(rule).orElseThrow(() -> new Refused(GrantRefusal.CHOICE_MISSING));
    grants.propose(by, new Wish.Rule(wished), why);
    return back();
  }

  private static View back() {
    var view = new RedirectView("/officers", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
