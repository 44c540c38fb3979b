package org.tansiq.desk.platform.passkeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.oidc.Identities;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Present;

/// An officer's own passkeys. Making one and signing in with one is between Spring Security's
/// filters and the browser.
@Controller
class PasskeyPages {

  private final SqlPasskeys passkeys;
  private final Identities identities;

  PasskeyPages(SqlPasskeys passkeys, Identities identities) {
    this.passkeys = passkeys;
    this.identities = identities;
  }

  @GetMapping("/passkeys")
  Page own(Officer by) {
    var here = Present.now().orElseThrow(() -> new Refused(PlatformRefusal.NOT_SIGNED_IN));
    if (here.confined()) {
      return Page.of("platform/passkeys/first.jte")
          .with("made", !passkeys.of(by).isEmpty())
          .with("identity", identities.offered() && identities.strong());
    }
    return Page.of("platform/passkeys/own.jte")
        .with("passkeys", passkeys.of(by))
        .with("fresh", here.fresh());
  }

  /// Reached by whoever has just signed in once more.
  @GetMapping("/passkeys/again")
  View again() {
    return new RedirectView("/passkeys");
  }

  @PostMapping("/passkeys/remove")
  View remove(@RequestParam String id, Officer by) {
    passkeys.remove(by, id);
    var view = new RedirectView("/passkeys", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
