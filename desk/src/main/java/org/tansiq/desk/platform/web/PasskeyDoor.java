package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignedIn;
import org.tansiq.desk.platform.sessions.AskedPage;
import org.tansiq.desk.platform.sessions.SessionContexts;

/// Makes the door for passkeys keep the rules of the one for passwords: the session gets a new name
/// and the ledger a line.
@Component
class PasskeyDoor implements ObjectPostProcessor<Object> {

  private final Ledger ledger;
  private final SessionContexts contexts;
  private final AskedPage asked;

  PasskeyDoor(Ledger ledger, SessionContexts contexts, AskedPage asked) {
    this.ledger = ledger;
    this.contexts = contexts;
    this.asked = asked;
  }

  @Override
  public <O extends Object> O postProcess(O made) {
    if (made instanceof WebAuthnAuthenticationFilter door) {
      var answer = new HttpMessageConverterAuthenticationSuccessHandler();
      answer.setRequestCache(asked);
      door.setSecurityContextRepository(contexts);
      door.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
      door.setAuthenticationSuccessHandler((request, response, authentication) -> {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
          var officer = signedIn.officer();
          ledger.record(officer, Act.SIGNED_IN, officer.id().toString(), "passkey");
        }
        answer.onAuthenticationSuccess(request, response, authentication);
      });
      door.setAuthenticationFailureHandler((_, response, why) -> {
        ledger.record(
            Officer.DESK,
            Act.SIGN_IN_FAILED,
            "sign-in",
            "passkey " + why.getClass().getSimpleName());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      });
    }
    return made;
  }
}
