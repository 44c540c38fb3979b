package org.tansiq.desk.platform.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.passkeys.PasskeySettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The identity provider as it describes itself, asked when the first officer wants to go there,
/// never at the start: the desk starts without it.
@Component
final class Issuer implements ClientRegistrationRepository {

  static final String ID = "oidc";

  private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OidcSettings settings;
  private final PasskeySettings reached;
  private volatile @Nullable ClientRegistration known;

  Issuer(OidcSettings settings, PasskeySettings reached) {
    this.settings = settings;
    this.reached = reached;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!settings.on() || !id.equals(ID)) {
      return null;
    }
    var found = known;
    if (found == null) {
      found = ask();
      known = found;
    }
    return found;
  }

  /// Whether it answers, or has answered.
  boolean there() {
    return findByRegistrationId(ID) != null;
  }

  private @Nullable ClientRegistration ask() {
    try {
      return registration(configuration());
    } catch (IOException | JacksonException | IllegalArgumentException unusable) {
      LOG.warn("The identity provider cannot be used: {}", unusable.toString());
      return null;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private Map<String, Object> configuration() throws IOException, InterruptedException {
    var address = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return JSON.readValue(answer.body(), new TypeReference<Map<String, Object>>() {});
    }
  }

  private ClientRegistration registration(Map<String, Object> said) throws IOException {
    if (!settings.issuer().equals(said.get("issuer"))) {
      throw new IllegalArgumentException("it names itself otherwise than the setting does");
    }
    var base = reached.origin().isEmpty() ? "{baseUrl}" : reached.origin();
    return ClientRegistrations.fromOidcConfiguration(said)
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(Files.readString(Path.of(settings.secretFile())).strip())
        .redirectUri(base + "/login/oauth2/code/" + ID)
        .scope("openid")
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .build();
  }
}
