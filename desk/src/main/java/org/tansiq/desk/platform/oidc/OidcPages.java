package org.tansiq.desk.platform.oidc;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Answers at the button for the identity provider where that cannot be reached.
@Controller
class OidcPages {

  @PostMapping(WayThere.BUTTON)
  View go() {
    var view = new RedirectView("/sign-in?unreachable");
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
