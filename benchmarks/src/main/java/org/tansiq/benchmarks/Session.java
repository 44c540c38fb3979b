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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One signed-in officer at a browser: cookies and redirects, no script.
final class Session implements AutoCloseable {

  private static final String PASSWORD = "four words to measure";
  private static final Pattern ACCEPTED =
      Pattern.compile("\"name\":\"(n\\d+\\.txt)\",\"status\":\"(?:accepted|known)\"");
  private static final Pattern META = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
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
    return submit(new Form(action, token(page)), words);
  }

  /// A form as an open page holds it.
  record Form(String action, String token) {}

  /// The token that a page's forms carry.
  String token(String page) throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + page);
    }
    return token.group(1);
  }

  /// Sends a form whose page was opened before.
  HttpResponse<String> submit(Form form, Map<String, String> words)
      throws IOException, InterruptedException {
    var text =
        words.entrySet().stream()
            .map(word -> encoded(word.getKey()) + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(form.token()) + "&", ""));
    var request =
        HttpRequest.newBuilder(URI.create(address + form.action()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(text))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /// Adds articles, each of another visit; all names are made up.
  ///
  /// @return the names of those that were acknowledged
  List<String> send(int from, int count) throws IOException, InterruptedException {
    var token = META.matcher(get("/intake").body());
    if (!token.find()) {
      throw new IllegalStateException("No token on /intake");
    }
    var border = "border-of-the-parts";
    var body = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"n%d.txt\"\r\n\r\n%s\r\n"
              .formatted(border, i, visit(i)));
    }
    var request =
        HttpRequest.newBuilder(URI.create(address + "/intake/articles"))
            .header("Content-Type", "multipart/form-data; boundary=" + border)
            .header("Accept", "application/json")
            .header("X-CSRF-TOKEN", token.group(1))
            .POST(BodyPublishers.ofString(body + "--" + border + "--\r\n"))
            .build();
    var answer = client.send(request, BodyHandlers.ofString()).body();
    return ACCEPTED.matcher(answer).results().map(found -> found.group(1)).toList();
  }

  private static String visit(int number) {
    return """
    قام يوسف المرابطي، المدير العام للأمن الوطني ولمراقبة التراب الوطني، يوم %d مارس %d، بزيارة عمل \
    إلى المملكة الأردنية الهاشمية، على رأس وفد أمني رقم %d.
    """
        .formatted(number % 28 + 1, 1990 + number % 35, number);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
