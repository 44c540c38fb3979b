package org.tansiq.desk.platform.web;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.SignedIn;

/// Makes the door for passkeys keep the rules of the one for passwords: the session gets a new name
/// and the ledger a line.
@Component
class PasskeyDoor implements ObjectPostProcessor<Object> {

  private final Ledger ledger;

  PasskeyDoor(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public <O extends Object> O postProcess(O made) {
    if (made instanceof WebAuthnAuthenticationFilter door) {
      var answer = new HttpMessageConverterAuthenticationSuccessHandler();
      door.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
      door.setAuthenticationSuccessHandler((request, response, authentication) -> {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
          var officer = signedIn.officer();
          ledger.record(officer, Act.SIGNED_IN, officer.id().toString(), "passkey");
        }
        answer.onAuthenticationSuccess(request, response, authentication);
      });
    }
    return made;
  }
}
