package org.tansiq.desk.platform.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Passwords;
import org.tansiq.desk.platform.oidc.Identities;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sessions.Sessions;
import org.tansiq.desk.platform.web.SignInFailures;

/// What officers see and change of their own account.
@Controller
class AccountPages {

  /// What was done, as the page's address says.
  private static final List<String> NOTES =
      List.of("ended", "changed-3", "changed-4", "unlinked", "taken", "wait", "busy");

  private final Sessions sessions;
  private final Passwords passwords;
  private final Identities identities;
  private final SignInFailures failures;
  private final List<AccountEntry> entries;

  AccountPages(
      Sessions sessions,
      Passwords passwords,
      Identities identities,
      SignInFailures failures,
      List<AccountEntry> entries) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.identities = identities;
    this.failures = failures;
    this.entries = List.copyOf(entries);
  }

  @GetMapping("/account")
  Page own(@RequestParam Map<String, String> asked, Officer by) {
    var note =
        NOTES.stream().filter(asked::containsKey).findFirst().map(n -> "account." + n).orElse("");
    return page(by, note, "", asked.containsKey("link"));
  }

  private Page page(Officer by, String note, String why, boolean linking) {
    var here = here();
    return Page.of("platform/account/own.jte")
        .with("places", sessions.of(by))
        .with("here", here.session())
        .with("own", here.door() != Door.BREAK_GLASS)
        .with("entries", entries.stream().filter(AccountEntry::offered).toList())
        .with("login", here.login())
        .with("identity", identities.of(by))
        .with("linking", linking)
        .with("note", note)
        .with("why", why);
  }

  private static Present here() {
    return Present.now().orElseThrow(() -> new Refused(PlatformRefusal.NOT_SIGNED_IN));
  }

  /// Ends one session; whoever ends the one they are in is out.
  @PostMapping("/sessions/end")
  View end(@RequestParam UUID id, Officer by) {
    sessions.end(by, id);
    return to("/account?ended");
  }

  @PostMapping("/sessions/end-others")
  View endOthers(Officer by) {
    sessions.endOthers(by, here().session());
    return to("/account?ended");
  }

  @PostMapping("/account/password")
  View password(Passwords.Change change, Officer by, Shell shell, HttpServletRequest request) {
    try {
      return to("/account?changed-" + passwords.change(by, here().session(), change));
    } catch (Refused refused) {
      if (refused.code() == PlatformRefusal.WRONG_PASSWORD) {
        failures.failed(here().login(), request.getRemoteAddr());
      }
      var why = shell.text(refused.code().key(), refused.values().toArray());
      return page(by, "", why, false).status(refused.code().status());
    }
  }

  /// Leads to the identity provider, whose answer is then linked with this account.
  @PostMapping("/account/identity")
  View link(HttpServletRequest request) {
    return identities
        .link(request)
        .map(AccountPages::to)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, request.getRequestURI()));
  }

  @PostMapping("/account/identity-remove")
  View unlink(Officer by) {
    identities.remove(by);
    return to("/account?unlinked");
  }

  private static RedirectView to(String address) {
    var view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
