package org.tansiq.desk.platform.oidc;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The way to the identity provider, which says so where that does not answer.
@Controller
class OidcPages {

  private final Issuer issuer;

  OidcPages(Issuer issuer) {
    this.issuer = issuer;
  }

  @GetMapping("/sign-in/identity")
  View go() {
    return new RedirectView(
        issuer.there() ? "/oauth2/authorization/" + Issuer.ID : "/sign-in?unreachable");
  }
}
