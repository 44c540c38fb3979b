package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An officer's script that signs in and sends articles.
final class Sender {

  private static final Pattern ACCEPTED =
      Pattern.compile("\"name\":\"(n\\d+\\.txt)\",\"status\":\"(?:accepted|known)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private static final String BORDER = "border-of-the-parts";
  private static final String PASSWORD = "quatre mots sans lien";
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Sender(String address) {
    this.address = address;
  }

  void enrol(String link) throws IOException {
    form(
        link,
        Map.of(
            "name", "سلمى البقالي",
            "unit", "مكتب أوروبا",
            "login", "salma",
            "password", PASSWORD,
            "again", PASSWORD));
  }

  void signIn() throws IOException {
    form(address + "/sign-in", Map.of("login", "salma", "password", PASSWORD));
  }

  private void form(String page, Map<String, String> words) throws IOException {
    var token =
        find(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), body(get(URI.create(page))));
    var all =
        words.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
    var request =
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(all))
            .build();
    assertThat(send(request).statusCode()).isLessThan(500);
  }

  String token() {
    try {
      return find(TOKEN, get("/intake"));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  String get(String path) throws IOException {
    return body(get(URI.create(address + path)));
  }

  private HttpResponse<String> get(URI uri) throws IOException {
    return send(HttpRequest.newBuilder(uri).build());
  }

  /// Sends articles as one request and answers the names of those that were acknowledged.
  List<String> send(String token, int from, int count) throws IOException {
    var body = body(from, count);
    return accepted(request(token, BodyPublishers.ofString(body)));
  }

  /// The same, but the bytes come as somebody else sees fit.
  List<String> send(String token, HttpRequest.BodyPublisher body) throws IOException {
    return accepted(request(token, body));
  }

  /// The status of one more request with an article.
  int statusOf(String token, int number) throws IOException {
    return send(request(token, BodyPublishers.ofString(body(number, 1)))).statusCode();
  }

  private List<String> accepted(HttpRequest request) throws IOException {
    var answer = body(send(request));
    return ACCEPTED.matcher(answer).results().map(found -> found.group(1)).toList();
  }

  private HttpRequest request(String token, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create(address + "/intake/articles"))
        .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
        .header("Accept", "application/json")
        .header("X-CSRF-TOKEN", token)
        .POST(body)
        .build();
  }

  /// What a browser sends for so many articles.
  static String body(int from, int count) {
    var body = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"n%d.txt\"\r\n\r\n%s\r\n"
              .formatted(BORDER, i, article(i)));
    }
    return body + "--" + BORDER + "--\r\n";
  }

  /// A visit, each to another day; all names are made up.
  private static String article(int number) {
    return """
    قام يوسف المرابطي، المدير العام للأمن الوطني ولمراقبة التراب الوطني، يوم %d مارس %d، بزيارة عمل \
    إلى المملكة الأردنية الهاشمية، على رأس وفد أمني رقم %d.
    """
        .formatted(number % 28 + 1, 1990 + number % 35, number);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static String body(HttpResponse<String> answer) {
    return answer.body();
  }

  private static String find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("No " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
