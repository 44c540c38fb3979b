package org.tansiq.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody at a browser without script: keeps cookies, follows redirects, sends back what a form
/// holds.
public final class Visitor {

  /// The first officer's login and password.
  public static final String LOGIN = "salma";

  public static final String PASSWORD = "quatre mots sans lien";

  private final String address;
  private final CookieManager cookies;
  private final HttpClient client;

  Visitor(String address) {
    this(address, new CookieManager());
  }

  private Visitor(String address, CookieManager cookies) {
    this.address = address;
    this.cookies = cookies;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /// The same browser at another instance, as behind a proxy.
  Visitor at(TestDesk other) {
    return new Visitor(other.address(), cookies);
  }

  /// What its session cookie holds; empty where it has none.
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("tansiq"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /// Puts another value into its session cookie.
  void session(String value) {
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> {
          if (cookie.getName().equals("tansiq")) {
            cookie.setValue(value);
          }
        });
    if (session().isEmpty()) {
      var cookie = new HttpCookie("tansiq", value);
      cookie.setPath("/");
      cookie.setVersion(0);
      cookies.getCookieStore().add(URI.create(address), cookie);
    }
  }

  /// Asks for a page.
  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  /// Listens to what the server tells as it happens.
  EventStream listen(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address + path)).build();
      return new EventStream(client.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException failed) {
      throw new IllegalStateException(path + " did not answer", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Sends a form's words as they are, without a token.
  public Answer post(String path, Map<String, String> words) {
    return post(path, List.copyOf(words.entrySet()));
  }

  /// The same, where a word stands several times.
  Answer post(String path, List<Map.Entry<String, String>> words) {
    var form =
        words.stream()
            .map(word -> encoded(word.getKey()) + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /// Fills the form of a page that leads to an address, keeps what it holds already, and sends it.
  ///
  /// @param action the form's address
  /// @param words what the visitor writes
  public Answer submit(Answer page, String action, Map<String, String> words) {
    var form = page.document().selectFirst("form[action=" + action + "]");
    if (form == null) {
      throw new IllegalStateException("No form to " + action + " on " + page.path());
    }
    var all = new LinkedHashMap<String, String>();
    form.select("input[name], textarea[name]")
        .forEach(field -> all.put(field.attr("name"), field.val()));
    all.putAll(words);
    return post(action, all);
  }

  /// Sends files with the form of a page that takes them.
  ///
  /// @param accept the answer asked for, such as `application/json`
  public Answer upload(Answer page, String action, String accept, List<Sent> files) {
    var form = page.document().selectFirst("form[action=" + action + "]");
    if (form == null) {
      throw new IllegalStateException("No form to " + action + " on " + page.path());
    }
    var border = "border-of-the-parts";
    var body = new StringBuilder();
    for (var field : form.select("input[type=hidden]")) {
      body.append(part(border, "name=\"" + field.attr("name") + "\"", field.val()));
    }
    for (var field : form.select("select[name]")) {
      var chosen = field.selectFirst("option[selected]");
      var first = chosen == null ? field.selectFirst("option") : chosen;
      body.append(
          part(border, "name=\"" + field.attr("name") + "\"", first == null ? "" : first.val()));
    }
    for (var file : files) {
      body.append(part(border, "name=\"files\"; filename=\"" + file.name() + "\"", file.text()));
    }
    return send(
        HttpRequest.newBuilder(URI.create(address + action))
            .header("Content-Type", "multipart/form-data; boundary=" + border)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body + "--" + border + "--\r\n"))
            .build());
  }

  private static String part(String border, String disposition, String text) {
    return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(border, disposition, text);
  }

  /// A file as it is sent.
  public record Sent(String name, String text) {}

  Answer enrol(String link) {
    return submit(
        get(link),
        link,
        Map.of(
            "name", "سلمى البقالي",
            "unit", "مكتب أوروبا المتوسطية",
            "login", LOGIN,
            "password", PASSWORD,
            "again", PASSWORD));
  }

  /// Signs in with a password.
  public Answer signIn(String login, String password) {
    return submit(get("/sign-in"), "/sign-in", Map.of("login", login, "password", password));
  }

  /// Asks to delete, as a script in a page could.
  Answer delete(String path, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("X-CSRF-TOKEN", token)
            .DELETE()
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

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// What came back after all redirects.
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    /// The path that answered in the end.
    public String path() {
      return response.uri().getPath();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public Document document() {
      return Jsoup.parse(body(), response.uri().toString());
    }
  }
}
