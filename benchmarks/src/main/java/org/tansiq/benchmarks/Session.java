package org.tansiq.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One signed-in officer at a browser: cookies and redirects, no script.
final class Session implements AutoCloseable {

  private static final String PASSWORD = "four words to measure";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Session(String address) {
    this.address = address;
  }

  /// Enters by the first link.
  static Session first(String address, String link) throws IOException, InterruptedException {
    var session = new Session(address);
    session.submit(
        link,
        link,
        Map.of(
            "name", "Benchmark",
            "unit", "Benchmark",
            "login", "benchmark",
            "password", PASSWORD,
            "again", PASSWORD));
    return session;
  }

  /// Another browser of the same officer.
  static Session another(String address, String language) throws IOException, InterruptedException {
    var session = new Session(address);
    session.get("/sign-in?lang=" + language);
    session.submit("/sign-in", "/sign-in", Map.of("login", "benchmark", "password", PASSWORD));
    return session;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200
        || answer.uri().getPath().equals("/sign-in") && !path.startsWith("/sign-in")) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + " " + answer.uri());
    }
    return answer;
  }

  /// Sends a page's form with its token.
  HttpResponse<String> submit(String page, String action, Map<String, String> words)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + page);
    }
    var form =
        words.entrySet().stream()
            .map(word -> encoded(word.getKey()) + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token.group(1)) + "&", ""));
    var request =
        HttpRequest.newBuilder(URI.create(address + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
