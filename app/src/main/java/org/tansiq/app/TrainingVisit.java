package org.tansiq.app;

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
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The first officer's first walk: enters by the link, then follows what the pages link to.
///
/// It names no page but the first, so that whatever is added to the desk is walked through too.
final class TrainingVisit {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern WORTH = Pattern.compile("^/(?!assets/(?:fonts|world)).*");
  private static final int MOST_PAGES = 150;

  private final String address;
  private final HttpClient client;
  private final Set<String> known = new HashSet<>();
  private final ArrayDeque<String> ahead = new ArrayDeque<>();

  private TrainingVisit(String address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  /// Walks through a desk that nobody has entered yet.
  ///
  /// @param link the first link's path
  /// @return how many pages answered
  /// @throws IllegalStateException when a page is at fault
  static int through(String address, String link) throws IOException, InterruptedException {
    try (var client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      var visit = new TrainingVisit(address, client);
      visit.get("/nowhere");
      visit.enter(link);
      return visit.walk();
    }
  }

  private void enter(String link) throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(link).body());
    if (!token.find()) {
      throw new IllegalStateException("No form behind the first link");
    }
    var words =
        Map.of(
            "_csrf", token.group(1),
            "name", "Training",
            "unit", "Training",
            "login", "training",
            "password", "four words that train",
            "again", "four words that train");
    var form =
        words.entrySet().stream()
            .map(word -> word.getKey() + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        to(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    collect(answer(request).body());
  }

  private int walk() throws IOException, InterruptedException {
    for (var language : List.of("/?lang=ar", "/?lang=fr", "/?lang=en")) {
      ahead.addLast(language);
    }
    var seen = 0;
    while (!ahead.isEmpty() && seen < MOST_PAGES) {
      var page = get(ahead.removeFirst());
      seen++;
      if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        collect(page.body());
      }
    }
    return seen;
  }

  private void collect(String body) {
    LINK.matcher(body)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .filter(path -> WORTH.matcher(path).matches())
        .filter(known::add)
        .forEach(ahead::addLast);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return answer(to(path).build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path.replace(" ", "%20")));
  }

  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 500) {
      throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
