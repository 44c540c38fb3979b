package org.tansiq.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// A small OpenID provider on this machine (OpenID Connect Core 1.0, code flow with PKCE) that can
/// be made to say wrong things.
final class TestIssuer implements AutoCloseable {

  static final String CLIENT = "tansiq";
  static final String SECRET = "the-client-secret-of-the-desk";

  private final HttpServer server;
  private final RSAKey key = key("right");
  private final RSAKey forged = key("right");
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  /// Who is signed in there.
  String subject = "agent-17";

  /// What is changed of a token before it is signed.
  UnaryOperator<JWTClaimsSet.Builder> claims = token -> token;

  /// Whether a key signs that the provider does not show.
  boolean forging;

  /// Whether it signs nothing.
  boolean unsigned;

  /// Whether its tokens are said to be elsewhere, and whether anybody looked there.
  volatile boolean elsewhere;

  volatile boolean followed;

  /// What the last to be led here was to be asked.
  volatile Map<String, String> asked = Map.of();

  TestIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/keys", this::keys);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/elsewhere", this::followed);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void configuration(HttpExchange exchange) throws IOException {
    json(
        exchange,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
         "subject_types_supported": ["public"], "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(address()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    json(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = words(exchange.getRequestURI().getRawQuery());
    this.asked = asked;
    var code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void followed(HttpExchange exchange) throws IOException {
    followed = true;
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    if (elsewhere) {
      exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
      exchange.sendResponseHeaders(307, -1);
      exchange.close();
      return;
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var asked = codes.remove(words(body).getOrDefault("code", ""));
    if (asked == null || !asked.containsKey("code_challenge")) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    json(
        exchange,
        """
        {"access_token": "none", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
        """
            .formatted(idToken(asked)));
  }

  private String idToken(Map<String, String> asked) {
    var now = Instant.now();
    var said =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject(subject)
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", asked.get("nonce"))
            .claim("auth_time", now.getEpochSecond());
    if (unsigned) {
      return new PlainJWT(claims.apply(said).build()).serialize();
    }
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("right").build(),
            claims.apply(said).build());
    try {
      token.sign(new RSASSASigner(forging ? forged : key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> words(String form) {
    var words = new HashMap<String, String>();
    for (var pair : form.split("&")) {
      var parts = pair.split("=", 2);
      words.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return words;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
