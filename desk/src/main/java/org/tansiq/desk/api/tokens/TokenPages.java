package org.tansiq.desk.api.tokens;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;

/// An officer's own tokens. A new one is shown with the answer that makes it and never again.
@Controller
class TokenPages {

  private final Tokens tokens;

  TokenPages(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/account/tokens")
  Page own(Officer by) {
    return page(by, "", "");
  }

  private Page page(Officer by, String made, String why) {
    return Page.of("api/tokens/own.jte")
        .with("tokens", tokens.of(by))
        .with("scopes", tokens.offered(by))
        .with("made", made)
        .with("why", why);
  }

  @PostMapping("/account/tokens")
  Page make(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") List<String> scope,
      @RequestParam int days,
      Shell shell) {
    try {
      var wish = new Tokens.Wish(label, scopes(scope), days);
      return page(shell.reader(), tokens.make(shell.reader(), wish).text(), "");
    } catch (Refused refused) {
      var why = shell.text(refused.code().key(), refused.values().toArray());
      return page(shell.reader(), "", why).status(refused.code().status());
    }
  }

  private static Set<Scope> scopes(List<String> codes) {
    return codes.stream().flatMap(code -> Scope.of(code).stream()).collect(Collectors.toSet());
  }

  @PostMapping("/account/tokens/revoke")
  View revoke(@RequestParam UUID id, Officer by) {
    tokens.revoke(by, id);
    var view = new RedirectView("/account/tokens");
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
