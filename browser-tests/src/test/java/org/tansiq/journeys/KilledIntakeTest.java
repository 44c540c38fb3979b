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
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A thousand articles are being added when the program, and then its PostgreSQL, is killed: what
/// was acknowledged is there once, and whole, when all runs again.
class KilledIntakeTest {

  private static final int ARTICLES = 1000;
  private static final int BATCH = 20;
  private static final Pattern ACCEPTED =
      Pattern.compile("\"name\":\"(n\\d+\\.txt)\",\"status\":\"(?:accepted|known)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

  @Test
  void every_acknowledged_article_is_there_once_and_none_is_half() throws Exception {
    try (var desk = RunningDesk.fresh()) {
      var officer = new Sender(desk.address());
      officer.enrol(desk.firstLink().orElseThrow());
      sendUntil(officer, 0, ARTICLES / 2, () -> desk.kill());
      assertThat(acknowledged).hasSizeBetween(ARTICLES / 5, ARTICLES / 2);
      desk.start();

      officer.signIn();
      sendUntil(
          officer,
          ARTICLES / 2,
          ARTICLES,
          () -> {
            desk.killPostgres();
            desk.kill();
          });
      desk.start();

      officer.signIn();
      while (!officer.get("/intake/queue").contains("\"finished\":true")) {
        Thread.onSpinWait();
      }
      verify(desk);
    }
  }

  /// Sends a range of articles in batches, several at a time, and strikes in the middle.
  private void sendUntil(Sender officer, int from, int to, Runnable strike) {
    var token = officer.token();
    var answered = new AtomicInteger();
    var struck = new AtomicInteger();
    try (var senders = Executors.newFixedThreadPool(3, Thread.ofVirtual().factory())) {
      for (int first = from; first < to; first += BATCH) {
        var start = first;
        senders.submit(() -> {
          try {
            ACCEPTED
                .matcher(officer.send(token, start, BATCH))
                .results()
                .forEach(found -> acknowledged.add(found.group(1)));
          } catch (IOException gone) {
            return;
          }
          if (answered.addAndGet(BATCH) > (to - from) / 2 && struck.getAndIncrement() == 0) {
            strike.run();
          }
        });
      }
    }
    assertThat(struck.get()).isPositive();
  }

  private void verify(RunningDesk desk) throws IOException, SQLException {
    var postmaster = Files.readAllLines(desk.home().resolve("postgres/data/postmaster.pid"));
    var password = Files.readString(desk.home().resolve("postgres/password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/tansiq";
    try (var connection = DriverManager.getConnection(url, "tansiq", password);
        var statement = connection.createStatement();
        var row = statement.executeQuery(WHOLE)) {
      row.next();
      var kept = Set.of((String[]) row.getArray("names").getArray());
      assertThat(kept).containsAll(acknowledged);
      assertThat(row.getInt("articles")).as("each once").isEqualTo(kept.size());
      assertThat(row.getInt("unread")).isZero();
      assertThat(row.getInt("without_source")).isZero();
      assertThat(row.getInt("half")).as("read, and not one claim or sentence").isZero();
      assertThat(row.getInt("strays")).as("sources and engagements of nobody").isZero();
    }
  }

  private static final String WHOLE =
      """
      select array_agg(a.name) as names, count(*) as articles,
        count(*) filter (where a.state <> 'read') as unread,
        count(*) filter (where s.id is null) as without_source,
        count(*) filter (where a.claims = 0 or not exists (
          select from register.sentence n where n.source_id = s.id)) as half,
        (select count(*) from register.source o where not exists (
            select from intake.article i where i.id = o.id))
          + (select count(*) from register.engagement e where not exists (
              select from intake.report r where r.engagement_id = e.id)) as strays
      from intake.article a left join register.source s on s.id = a.id
      """;

  /// A script that sends articles.
  private static final class Sender {

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

    String send(String token, int from, int count) throws IOException {
      var border = "border-of-the-parts";
      var body = new StringBuilder();
      for (int i = from; i < from + count; i++) {
        body.append("--").append(border).append("\r\n");
        body.append(
            "Content-Disposition: form-data; name=\"files\"; filename=\"n" + i + ".txt\"\r\n\r\n");
        body.append(article(i)).append("\r\n");
      }
      var request =
          HttpRequest.newBuilder(URI.create(address + "/intake/articles"))
              .header("Content-Type", "multipart/form-data; boundary=" + border)
              .header("Accept", "application/json")
              .header("X-CSRF-TOKEN", token)
              .POST(BodyPublishers.ofString(body + "--" + border + "--\r\n"))
              .build();
      return body(send(request));
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
}
