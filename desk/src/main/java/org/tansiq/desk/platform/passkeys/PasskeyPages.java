package org.tansiq.desk.platform.passkeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;

/// An officer's own passkeys. Making one and signing in with one is between Spring Security's
/// filters and the browser.
@Controller
class PasskeyPages {

  private final SqlPasskeys passkeys;

  PasskeyPages(SqlPasskeys passkeys) {
    this.passkeys = passkeys;
  }

  @GetMapping("/passkeys")
  Page own(Officer by) {
    return Page.of("platform/passkeys/own.jte").with("passkeys", passkeys.of(by));
  }

  @PostMapping("/passkeys/remove")
  View remove(@RequestParam String id, Officer by) {
    passkeys.remove(by, id);
    var view = new RedirectView("/passkeys", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
