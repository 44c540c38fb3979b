package org.tansiq.desk.platform.grants;

import java.util.Arrays;
import java.util.Optional;
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
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Marking;

/// The page on which officers are let in, given and taken rights.
@Controller
class GrantPages {

  private final Grants grants;
  private final Policy policy;

  GrantPages(Grants grants, Policy policy) {
    this.grants = grants;
    this.policy = policy;
  }

  @GetMapping("/officers")
  Page officers(Officer by) {
    return page(by, Optional.empty());
  }

  /// @param link of an invitation; it is shown this once
  private Page page(Officer by, Optional<String> link) {
    return Page.of("platform/grants/officers.jte")
        .with("officers", grants.officers(by))
        .with("waiting", grants.waiting(by))
        .with("proposes", policy.allows(by, Deed.PROPOSE_GRANTS))
        .with("rule", grants.rule())
        .with("link", link);
  }

  @PostMapping("/officers/invite")
  View invite(@ModelAttribute Guest guest, @RequestParam String why, Officer by) {
    var wish =
        new Wish.Invitation(
            guest.name().strip(),
            guest.unit().strip(),
            role(guest.role()),
            marking(guest.clearance()));
    return answered(by, grants.propose(by, wish, why));
  }

  /// Somebody to be invited, as the form says it.
  record Guest(String name, String unit, String role, String clearance) {}

  @PostMapping("/officers/{id}/role")
  View role(
      @PathVariable UUID id, @RequestParam String role, @RequestParam String why, Officer by) {
    return answered(by, grants.propose(by, new Wish.NewRole(id, role(role)), why));
  }

  @PostMapping("/officers/{id}/unit")
  View unit(
      @PathVariable UUID id, @RequestParam String unit, @RequestParam String why, Officer by) {
    return answered(by, grants.propose(by, new Wish.NewUnit(id, unit.strip()), why));
  }

  /// A lower clearance is a withdrawal and acts at once.
  @PostMapping("/officers/{id}/clearance")
  View clearance(
      @PathVariable UUID id, @RequestParam String clearance, @RequestParam String why, Officer by) {
    var wished = marking(clearance);
    var held = grants.officers(by).stream().filter(o -> o.id().equals(id)).findFirst();
    if (held.isPresent() && wished.compareTo(held.get().clearance()) < 0) {
      grants.lower(by, id, wished, why);
      return back();
    }
    return answered(by, grants.propose(by, new Wish.NewClearance(id, wished), why));
  }

  @PostMapping("/officers/{id}/renew")
  View renew(@PathVariable UUID id, @RequestParam String why, Officer by) {
    return answered(by, grants.propose(by, new Wish.Renewal(id), why));
  }

  @PostMapping("/officers/{id}/withdraw")
  View withdraw(
      @PathVariable UUID id, @RequestParam String role, @RequestParam String why, Officer by) {
    grants.withdraw(by, id, role(role), why);
    return back();
  }

  @PostMapping("/officers/proposals/{id}/confirm")
  View confirm(@PathVariable UUID id, Officer by) {
    return answered(by, grants.confirm(by, id));
  }

  @PostMapping("/officers/proposals/{id}/refuse")
  View refuse(@PathVariable UUID id, Officer by) {
    grants.refuse(by, id);
    return back();
  }

  private View answered(Officer by, Optional<String> link) {
    return link.isPresent() ? page(by, link) : back();
  }

  private static View back() {
    var view = new RedirectView("/officers", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  private static Role role(String code) {
    return Role.of(code).orElseThrow(() -> new Refused(GrantRefusal.CHOICE_MISSING));
  }

  private static Marking marking(String code) {
    return Arrays.stream(Marking.values())
        .filter(marking -> marking.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused(GrantRefusal.CHOICE_MISSING));
  }
}
