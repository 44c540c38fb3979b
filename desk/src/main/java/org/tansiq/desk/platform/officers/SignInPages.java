package org.tansiq.desk.platform.officers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.oidc.Identities;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.SessionContexts;

@Controller
class SignInPages {

  /// Why the page is shown again, as its address says.
  private static final List<String> NOTES =
      List.of(
          "failed", "wait", "busy", "out", "closed", "unlinked", "unreachable", "alone", "again");

  private final Enrolment enrolment;
  private final SessionContexts sessions;
  private final Identities identities;

  SignInPages(Enrolment enrolment, SessionContexts sessions, Identities identities) {
    this.enrolment = enrolment;
    this.sessions = sessions;
    this.identities = identities;
  }

  @GetMapping("/sign-in")
  Page signIn(@RequestParam Map<String, String> asked) {
    var note =
        NOTES.stream().filter(asked::containsKey).findFirst().map(n -> "sign-in." + n).orElse("");
    return Page.of("platform/officers/sign-in.jte")
        .with("note", note)
        .with("identity", identities.offered());
  }

  /// Any request keeps the session; this one does nothing else.
  @PostMapping("/session/keepalive")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepAlive() {}

  @GetMapping("/first/{token}")
  Page first(@PathVariable String token) {
    return firstPage(token, new Enrolment.Application("", "", "", "", ""), "");
  }

  @PostMapping("/first/{token}")
  View enrol(
      @PathVariable String token,
      @ModelAttribute Enrolment.Application application,
      Shell shell,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var officer =
          enrolment.renewed(token).isPresent()
              ? enrolment.renew(token, application)
              : enrolment.enrol(token, application).officer();
      sessions.enter(officer, Door.FIRST_LINK, request, response);
      return new RedirectView("/");
    } catch (Refused refused) {
      var why = shell.text(refused.code().key(), refused.values().toArray());
      return firstPage(token, application, why).status(refused.code().status());
    }
  }

  private Page firstPage(String token, Enrolment.Application application, String why) {
    var renewed = enrolment.renewed(token);
    return Page.of("platform/officers/first.jte")
        .with("token", token)
        .with("application", application)
        .with("login", renewed.map(SqlOfficers.Renewed::login).orElse(""))
        .with("why", why);
  }
}
