package org.tansiq.desk.platform.oidc;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tansiq.desk.platform.web.Network;

/// The identity provider that officers may sign in with; none where the issuer is empty.
///
/// @param issuer such as `https://identity.example/realms/police`, exactly as its tokens name it
/// @param clientId the desk's name there
/// @param secretFile a file that holds the desk's secret there, so that no list of processes or
///   settings shows it
/// @param acr what its tokens say in `acr` where it has asked for two factors; with one named, the
///   desk asks for these and takes nobody without. With none its door counts as one factor
@ConfigurationProperties("tansiq.oidc")
public record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String secretFile,
    @DefaultValue List<String> acr) {

  public OidcSettings {
    acr = List.copyOf(acr);
    if (!issuer.isBlank() && !Network.guarded(URI.create(issuer))) {
      throw new IllegalStateException(
          "tansiq.oidc.issuer is “"
              + issuer
              + "”, which is not encrypted.\nMaybe https:// was meant; http:// is for a provider on"
              + " this machine.");
    }
    if (!issuer.isBlank() && (clientId.isBlank() || secretFile.isBlank())) {
      throw new IllegalStateException(
          "tansiq.oidc.issuer is set without a client.\nMaybe tansiq.oidc.client-id or"
              + " tansiq.oidc.secret-file is missing.");
    }
  }

  /// Whether there is one.
  public boolean on() {
    return !issuer.isBlank();
  }

  /// Whether it lets in only whom it has asked for two factors.
  public boolean strong() {
    return !acr.isEmpty();
  }
}
