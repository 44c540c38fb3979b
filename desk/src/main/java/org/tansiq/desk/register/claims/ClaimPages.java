package org.tansiq.desk.register.claims;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Script;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.ClaimRow.Form;
import org.tansiq.desk.register.registrar.Decision;
import org.tansiq.desk.register.registrar.RegisterRefusal;
import org.tansiq.desk.register.registrar.Registrar;

/// What a person decides on one claim, wherever its line stands: on the review desk or on a
/// record's page.
///
/// A script gets the line anew and the event `claim-decided` on the body; without one the page it
/// came from is shown again.
@Controller
class ClaimPages {

  private final Claims claims;
  private final Registrar registrar;
  private final Policy policy;

  ClaimPages(Claims claims, Registrar registrar, Policy policy) {
    this.claims = claims;
    this.registrar = registrar;
    this.policy = policy;
  }

  @GetMapping("/claims/{id}")
  Page one(@PathVariable UUID id, Ask ask, Officer by) {
    policy.permit(by, Deed.READ_REGISTER);
    return page(row(id, ask));
  }

  @GetMapping("/claims/{id}/row")
  Page line(@PathVariable UUID id, Ask ask, Officer by) {
    policy.permit(by, Deed.READ_REGISTER);
    return Page.of("register/claims/claim.jte").with("row", row(id, ask));
  }

  @GetMapping("/claims/{id}/correct")
  Page form(@PathVariable UUID id, Ask ask, Officer by, Script script) {
    policy.permit(by, Deed.READ_REGISTER);
    var row = row(id, ask);
    return answer(row.editing(new Form(row.claim().value(), "")), script);
  }

  @PostMapping("/claims/{id}/confirm")
  View confirm(@PathVariable UUID id, Ask ask, Officer by, Script script) {
    registrar.decide(by, id, new Decision.Confirm(), ask.why());
    return decided(id, ask, script);
  }

  @PostMapping("/claims/{id}/reject")
  View reject(@PathVariable UUID id, Ask ask, Officer by, Script script) {
    registrar.decide(by, id, new Decision.Reject(), ask.why());
    return decided(id, ask, script);
  }

  @PostMapping("/claims/{id}/correct")
  View correct(@PathVariable UUID id, Ask ask, Shell shell, Script script) {
    try {
      registrar.decide(shell.reader(), id, new Decision.Correct(ask.value()), ask.why());
    } catch (Refused refused) {
      if (refused.code() != RegisterRefusal.NOT_A_VALUE) {
        throw refused;
      }
      var error = shell.text(refused.code().key(), refused.values().toArray());
      return answer(row(id, ask).editing(new Form(ask.value(), error)), script).status(400);
    }
    return decided(id, ask, script);
  }

  @PostMapping("/claims/{id}/undo")
  View undo(@PathVariable UUID id, Ask ask, Officer by, Script script) {
    registrar.undo(by, id);
    return decided(id, ask, script);
  }

  @PostMapping("/claims/{id}/position")
  View position(@PathVariable UUID id, Ask ask, Officer by, Script script) {
    registrar.takePosition(by, id, ask.why());
    return decided(id, ask, script);
  }

  private View decided(UUID id, Ask ask, Script script) {
    if (script.asks()) {
      return Page.of("register/claims/claim.jte").with("row", row(id, ask)).event("claim-decided");
    }
    var back = new RedirectView(ask.around(id).back() + "#claim-" + id, true);
    back.setStatusCode(HttpStatus.SEE_OTHER);
    return back;
  }

  private Page answer(ClaimRow row, Script script) {
    return script.asks() ? Page.of("register/claims/claim.jte").with("row", row) : page(row);
  }

  private Page page(ClaimRow row) {
    return Page.of("register/claims/page.jte")
        .with("row", row)
        .with("steps", claims.history(row.claim().id()));
  }

  private ClaimRow row(UUID id, Ask ask) {
    var claim = claims.get(id);
    return ClaimRow.of(claim, claims.of(claim.subject()), ask.around(id));
  }
}
