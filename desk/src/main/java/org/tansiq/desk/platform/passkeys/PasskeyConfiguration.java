package org.tansiq.desk.platform.passkeys;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// What the desk asks of authenticators: a passkey that names its holder by itself, and proof that
/// the holder is there (a finger, a face, a code), each time.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

  @Bean
  WebAuthnRelyingPartyOperations passkeyCeremonies(
      PasskeyHolders holders,
      SqlPasskeys passkeys,
      PasskeySettings settings,
      @Value("${server.port:8080}") int port) {
    var origin = settings.on(port);
    var desk = PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name("Tansiq").build();
    var ceremonies =
        new Webauthn4JRelyingPartyOperations(holders, passkeys, desk, Set.of(origin.toString()));
    ceremonies.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    ceremonies.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return ceremonies;
  }
}
