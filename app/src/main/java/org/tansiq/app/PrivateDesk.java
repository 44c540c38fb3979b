package org.tansiq.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.tansiq.desk.platform.web.Authorities;
import org.tansiq.oblivious.Answer;
import org.tansiq.oblivious.Filter;
import org.tansiq.oblivious.Point;
import org.tansiq.oblivious.Proof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The desk of an agency that offers a list, as a partner asks it over HTTP: with the token it was
/// given, never redirected, and reading no more than it must.
final class PrivateDesk implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long MOST = 1 << 20;
  private static final long HEAD = 16;
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpClient client;
  private final String address;
  private final String token;
  private final String language;

  private PrivateDesk(HttpClient client, String address, String token, String language) {
    this.client = client;
    this.address = address;
    this.token = token;
    this.language = language;
  }

  /// What the token may ask.
  record Offered(String agency, String list, UUID version, Point ownerKey, int keys, long left) {}

  /// The desk that `--at` names, with the token from `--token FILE` or the environment.
  static PrivateDesk of(Words words, Locale locale) {
    var at = words.needed("at").replaceFirst("/+$", "");
    if (!safe(at)) {
      throw words.wrong("--at " + at + " is no https://… of a desk.");
    }
    var client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER);
    words.option("ca").map(words::file).map(PrivateDesk::authority).ifPresent(client::sslContext);
    return new PrivateDesk(client.build(), at, token(words), locale.getLanguage());
  }

  private static SSLContext authority(Path file) {
    try {
      return Authorities.trusting(file.toString(), "--ca");
    } catch (IllegalStateException unusable) {
      throw new Unusable(Exit.DATA, String.valueOf(unusable.getMessage()));
    }
  }

  /// The token would be read by everybody on the way; only this machine is near enough without.
  private static boolean safe(String at) {
    try {
      var uri = new URI(at);
      var host = Optional.ofNullable(uri.getHost());
      var plain = "http".equals(uri.getScheme()) && host.filter(HERE::contains).isPresent();
      return host.isPresent()
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && ("https".equals(uri.getScheme()) || plain);
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private static String token(Words words) {
    var file = words.option("token").map(words::file);
    try {
      var token =
          file.isPresent()
              ? Files.readString(file.get(), StandardCharsets.UTF_8).strip()
              : Optional.ofNullable(System.getenv("TANSIQ_PRIVATE_TOKEN")).orElse("").strip();
      if (token.matches("[\\x21-\\x7e]{20,200}")) {
        return token;
      }
    } catch (IOException unreadable) {
      throw PrivateFile.unreadable(file.orElseThrow());
    }
    throw words.wrong(
        "there is no token in --token FILE or TANSIQ_PRIVATE_TOKEN; the list's owner gives it.");
  }

  Offered offered() {
    var found = json(send(request("/api/v1/private").GET().build(), MOST));
    try {
      return new Offered(
          found.required("agency").asString(),
          found.required("list").asString(),
          UUID.fromString(found.required("version").asString()),
          new Point(found.required("ownerKey").asString()),
          found.required("keys").asInt(),
          found.required("left").asLong());
    } catch (JacksonException | IllegalArgumentException other) {
      throw notADesk();
    }
  }

  Filter filter(Offered offered) {
    var path = "/api/v1/private/filters/" + offered.version();
    var bytes = send(request(path).GET().build(), HEAD + (long) Long.BYTES * offered.keys());
    return Filter.parse(bytes, "what " + address + " sent");
  }

  /// What the owner makes of blinded keys; whether it did so with its key is the question's to
  /// check.
  Answer answer(Offered offered, Map<String, String> why, List<Point> blinded) {
    var body = JSON.createObjectNode().put("version", offered.version().toString());
    why.forEach(body::put);
    var keys = body.putArray("keys");
    blinded.forEach(point -> keys.add(point.hex()));
    var sent =
        request("/api/v1/private/answers")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    var answer = json(send(sent, MOST));
    try {
      var points = new ArrayList<Point>();
      answer.required("points").forEach(point -> points.add(new Point(point.asString())));
      return new Answer(points, Proof.parse(answer.required("proof").asString()));
    } catch (JacksonException other) {
      throw notADesk();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", language);
  }

  private byte[] send(HttpRequest request, long most) {
    try {
      var answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
      if (answer.statusCode() != 200) {
        throw new Unusable(Exit.DATA, problem(answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException away) {
      throw new Unusable(
          Exit.MISSING,
          "no answer from "
              + address
              + ": "
              + Optional.ofNullable(away.getMessage()).orElse(away.getClass().getSimpleName())
              + "\nMaybe the address, the way there or its certificate is off");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unusable(Exit.MISSING, "stopped before " + address + " answered");
    }
  }

  /// The words of a problem document, else the number.
  private String problem(int status, byte[] body) {
    try {
      var detail = JSON.readTree(body).path("detail").asString("");
      if (!detail.isEmpty()) {
        return detail.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
      }
    } catch (JacksonException other) {
      // Not a desk's answer; the number says what there is to say.
    }
    return address + " answers with " + status + "\nMaybe it is no desk, or something lies between";
  }

  private JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException other) {
      throw notADesk();
    }
  }

  private Unusable notADesk() {
    return new Unusable(
        Exit.DATA, address + " answers as no desk does\nMaybe another address is meant");
  }

  @Override
  public void close() {
    client.close();
  }
}
