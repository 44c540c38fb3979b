package org.tansiq.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of another house: asks with a token, keeps no cookies, follows nothing.
final class Program {

  static final List<String> ALL_SCOPES =
      List.of("read:register", "read:sources", "read:search", "read:changes");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String address;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  Program(TestDesk desk, String token) {
    this.address = desk.address();
    this.token = token;
  }

  /// One that an officer hands a new token on their own page.
  static Program of(TestDesk desk, Visitor officer, String... scopes) {
    var all = scopes.length == 0 ? ALL_SCOPES : List.of(scopes);
    return new Program(desk, token(make(officer, "program", all, 30)));
  }

  static Visitor.Answer make(Visitor officer, String label, List<String> scopes, int days) {
    var page = officer.get("/account/tokens");
    var csrf = page.document().select("form[action=/account/tokens] input[name=_csrf]").val();
    var words = new ArrayList<Map.Entry<String, String>>();
    words.add(Map.entry("_csrf", csrf));
    words.add(Map.entry("label", label));
    words.add(Map.entry("days", String.valueOf(days)));
    scopes.forEach(scope -> words.add(Map.entry("scope", scope)));
    return officer.post("/account/tokens", words);
  }

  static String token(Visitor.Answer made) {
    var shown = made.document().selectFirst("#made code");
    if (shown == null) {
      throw new IllegalStateException("No token on " + made.document().text());
    }
    return shown.text();
  }

  String token() {
    return token;
  }

  Answer get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  Answer send(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private Answer send(HttpRequest request) {
    try {
      return new Answer(client.send(request, BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new IllegalStateException(request.uri() + " did not answer", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// The ids of a whole list, page after page.
  List<UUID> ids(String list, int limit) {
    var all = new ArrayList<UUID>();
    var next = Optional.<String>empty();
    do {
      var page =
          get(
              list
                  + (list.contains("?") ? "&" : "?")
                  + "limit="
                  + limit
                  + next.map(c -> "&cursor=" + c).orElse(""));
      if (page.status() != 200) {
        throw new IllegalStateException(page.body());
      }
      page.json().get("items").forEach(item -> all.add(UUID.fromString(item.get("id").asString())));
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  /// What came back.
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      return JSON.readTree(body());
    }

    Optional<String> next() {
      return Optional.ofNullable(json().get("next"))
          .filter(n -> !n.isNull())
          .map(JsonNode::asString);
    }

    /// What a problem document says.
    String problem() {
      return header("Content-Type") + " " + status() + " " + json().get("type").asString();
    }
  }
}
