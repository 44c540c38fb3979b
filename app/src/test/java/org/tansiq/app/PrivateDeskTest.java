package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.exchange.offers.Publications;

/// One agency's command asks another agency's desk; the names are made up.
class PrivateDeskTest {

  private static final String PAGE = "/nominal/offers";

  private static TestDesk desk;
  private static Staff staff;
  private static Bureau bureau;
  private static Visitor second;
  private static int partners;

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String offer = "";

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh("--tansiq.api.requests-per-minute=100000");
    staff = new Staff(desk);
    bureau = new Bureau(staff);
    second = staff.enter("lamia", "وحدة أخرى", "ncb-supervisor", 1);
    bureau.handIn(
        """
        P-1\tMohamed Lemine Ould Abderrahim\t\t1956-03-21\tMR\t\tsuspect\th0\t\t
        P-2\tنور الدين بوشعيب\t\t\tMA\t\tmissing\th1\t\t
        P-3\tKarim Tazi\t\t1970\tMA\t\tsuspect\th2\t\t
        P-4\tSalma Radi\t\t1981\tMA\t\twitness\th0\t\t
        """);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// A list of its own for each test, published.
  @BeforeEach
  void offered() {
    offer = offer("Sought " + partners++);
    desk.door(Publications.class).publishDue();
  }

  private static String offer(String name) {
    bureau.supervisor.post(
        PAGE,
        List.of(
            Map.entry("_csrf", csrf(bureau.supervisor)),
            Map.entry("name", name),
            Map.entry("category", "suspect"),
            Map.entry("category", "missing"),
            Map.entry("marking", "open")));
    return desk.database().ask("select id from exchange.offer where name = '" + name + "'");
  }

  private static String csrf(Visitor by) {
    return by.get(PAGE).document().select("input[name=_csrf]").eachAttr("value").getFirst();
  }

  private static Visitor.Answer post(Visitor by, String path, Map<String, String> words) {
    var all = new java.util.HashMap<>(words);
    all.put("_csrf", csrf(by));
    return by.post(path, all);
  }

  private String propose(int keys) {
    var agency = "NCB " + partners++;
    post(
        bureau.supervisor,
        PAGE + "/" + offer + "/askers",
        Map.of("agency", agency, "keys", "" + keys, "why", "اتفاقية 2024"));
    return desk.database().ask("select id from exchange.asker where agency = '" + agency + "'");
  }

  /// A token for so many keys a day, by two persons.
  private String token(int keys) {
    var asker = propose(keys);
    post(second, "/nominal/askers/" + asker + "/confirm", Map.of());
    return drawn(asker);
  }

  private static String drawn(String asker) {
    return post(bureau.supervisor, "/nominal/askers/" + asker + "/token", Map.of("days", "7"))
        .document()
        .select("#drawn code")
        .text();
  }

  private int check(String token, String at, String... words) throws IOException {
    out.reset();
    err.reset();
    Files.writeString(directory.resolve("token"), token + "\n");
    var all = new ArrayList<>(List.of("private", "check"));
    all.addAll(List.of(words));
    all.addAll(List.of("--at", at, "--token", directory.resolve("token").toString(), "--purpose"));
    all.addAll(List.of("investigation", "--reference", "2026/17"));
    return NamesCommands.ALL.run(
        all, new Terminal(InputStream.nullInputStream(), stream(out), stream(err), Locale.ENGLISH));
  }

  private String answer(String token, String... words) throws IOException {
    assertThat(check(token, desk.address(), words)).as(said()).isZero();
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String refused(String token, String... words) throws IOException {
    assertThat(check(token, desk.address(), words)).isEqualTo(65);
    return said();
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String last(String column) {
    return desk.database().ask("select " + column + " from audit.entry order by id desc limit 1");
  }

  @Test
  void a_partner_learns_hit_or_no_hit_and_the_ledger_how_much_it_asked_and_why()
      throws IOException {
    var token = token(100);
    assertThat(answer(token, "محمد عبد الرحيم", "--born", "1956"))
        .isEqualTo("hit by year\tمحمد عبد الرحيم");
    assertThat(last("act || ' ' || why"))
        .startsWith("answered-privately NCB ")
        .endsWith(": 2 keys, investigation, 2026/17");
    assertThat(answer(token, "Abderrahim Mohamed", "--born", "1956-03-21"))
        .startsWith("hit by day");
    assertThat(answer(token, "Noureddine Bouchaib")).startsWith("hit by name");
    assertThat(answer(token, "Samir Alaoui")).startsWith("no-hit");
    assertThat(
            desk.database()
                .ask("select count(*) from audit.entry where why ~* 'moh|bouch|abderr|نور|محمد'"))
        .isEqualTo("0");
  }

  @Test
  void what_is_not_passed_on_and_whom_nobody_chose_is_in_no_filter() throws IOException {
    var token = token(100);
    assertThat(answer(token, "Karim Tazi", "--born", "1970")).startsWith("no-hit");
    assertThat(answer(token, "Salma Radi", "--born", "1981")).startsWith("no-hit");
    assertThat(
            desk.database()
                .ask("select keys from exchange.filter where offer_id = '" + offer + "'"))
        .isEqualTo("5");
  }

  @Test
  void a_list_of_many_pages_is_asked_for_in_as_many_questions() throws IOException {
    var rows = new StringBuilder("0\tNoureddine Bouchaib\n");
    for (int i = 1; i < 600; i++) {
      rows.append("%d\tKarim %s%s Tazi\n".formatted(i, "bdfjklmnrst".charAt(i % 11), "aou" + i));
    }
    var list = directory.resolve("wanted.tsv");
    Files.writeString(list, rows.toString().replaceAll("[1-9]0", "m"));
    var lines = answer(token(5000), "--list", list.toString()).lines().toList();
    assertThat(lines.getFirst()).isEqualTo("hit by name\t0");
    assertThat(
            Integer.parseInt(
                desk.database()
                    .ask(
                        "select count(*) from exchange.answered n join exchange.asker a"
                            + " on a.id = n.asker_id where a.offer_id = '%s'".formatted(offer))))
        .isGreaterThan(1);
  }

  @Test
  void nobody_asks_whom_two_persons_did_not_admit_and_one_of_them_ends_it() throws IOException {
    var asker = propose(10);
    assertThat(post(bureau.supervisor, "/nominal/askers/" + asker + "/confirm", Map.of()).status())
        .isEqualTo(403);
    assertThat(
            post(bureau.supervisor, "/nominal/askers/" + asker + "/token", Map.of("days", "7"))
                .status())
        .isEqualTo(409);
    assertThat(post(second, "/nominal/askers/" + asker + "/end", Map.of()).status()).isEqualTo(404);
    post(second, "/nominal/askers/" + asker + "/confirm", Map.of());
    var first = drawn(asker);
    var token = drawn(asker);
    assertThat(refused(first, "Karim Tazi")).contains("was ended");
    assertThat(answer(token, "Karim Tazi")).startsWith("no-hit");
    post(bureau.supervisor, "/nominal/askers/" + asker + "/end", Map.of());
    assertThat(refused(token, "Karim Tazi")).contains("was ended");
  }

  @Test
  void a_partners_token_opens_nothing_else_and_no_other_opens_this() throws IOException {
    var partner = new Program(desk, token(10));
    assertThat(partner.get("/api/v1/partners").problem()).contains("403", "scope-missing");
    assertThat(partner.get("/api/v1/private").status()).isEqualTo(200);
    var own = Program.of(desk, staff.founder());
    assertThat(own.get("/api/v1/private").status()).isEqualTo(403);
    assertThat(
            Program.make(bureau.supervisor, "x", List.of("ask:private"), 7)
                .document()
                .select("#made"))
        .isEmpty();
    assertThat(refused("tansiq_00000000_" + "x".repeat(43), "Karim Tazi")).contains("Maybe");
    assertThat(check("tansiq", desk.address(), "Karim Tazi")).isEqualTo(64);
    assertThat(check(partner.token(), "http://desk.example", "Karim Tazi")).isEqualTo(64);
    assertThat(check(partner.token(), "http://127.0.0.1:1", "Karim Tazi")).isEqualTo(69);
  }

  @Test
  void a_spent_day_is_refused_in_words_and_counted_once() throws IOException {
    var token = token(3);
    assertThat(answer(token, "Karim Tazi", "--born", "1970")).startsWith("no-hit");
    assertThat(refused(token, "Karim Tazi", "--born", "1970"))
        .contains("2 keys are to be asked, and 1 are left");
    var version = new Program(desk, token).get("/api/v1/private").json().get("version");
    assertThat(ask(token, question(version.asString(), "2026/17", 2)))
        .contains("429", "private-spent", "2 keys are asked where 1 are left of 3");
    assertThat(last("act || ' ' || why")).matches("refused-privately NCB \\d+: private-spent");
    desk.database().execute("update exchange.answered set at = at - interval '25 hours'");
    assertThat(answer(token, "Karim Tazi", "--born", "1970")).startsWith("no-hit");
  }

  @Test
  void a_publication_that_was_replaced_answers_no_more() throws IOException {
    var token = token(50);
    var before = new Program(desk, token).get("/api/v1/private").json();
    post(bureau.supervisor, PAGE + "/" + offer + "/publish", Map.of());
    desk.door(Publications.class).publishDue();
    var now = new Program(desk, token).get("/api/v1/private").json();
    assertThat(now.get("ownerKey")).isNotEqualTo(before.get("ownerKey"));
    var version = before.get("version").asString();
    assertThat(ask(token, question(version, "2026/17", 1))).contains("409", "private-version");
    assertThat(new Program(desk, token).get("/api/v1/private/filters/" + version).status())
        .isEqualTo(409);
    assertThat(answer(token, "Noureddine Bouchaib")).startsWith("hit by name");
    assertThat(refused(token, "Noureddine Bouchaib", "--owner", before.get("ownerKey").asString()))
        .contains("another key than --owner");
  }

  @Test
  void questions_that_are_none_are_refused_and_cost_nothing() throws IOException {
    var token = token(50);
    var version = new Program(desk, token).get("/api/v1/private").json().get("version").asString();
    assertThat(ask(token, question(version, "Mohamed «Abderrahim»", 1)))
        .contains("400", "private-reference");
    assertThat(ask(token, question(version, "1", 0))).contains("400", "private-keys");
    assertThat(ask(token, question(version, "1", 1001))).contains("400", "private-keys");
    assertThat(ask(token, question(version, "1", 1).replace("\"02", "\"09")))
        .contains("400", "private-point");
    assertThat(ask(token, question(version, "1", 1).replace("border", "curiosity")))
        .contains("400", "purpose-missing");
    assertThat(ask(token, "{\"keys\": [null, null]}")).contains("400", "private-point");
    assertThat(ask(token, "[")).contains("400", "bad-value");
    assertThat(ask(token, "null")).contains("400", "bad-value");
    assertThat(ask(token, " ".repeat(2 << 20))).contains("413", "too-large");
    assertThat(new Program(desk, token).get("/api/v1/private").json().get("left").asInt())
        .isEqualTo(50);
  }

  @Test
  void without_the_ledger_nothing_is_answered_or_counted() throws IOException {
    var token = token(50);
    var version = new Program(desk, token).get("/api/v1/private").json().get("version").asString();
    desk.database().execute("revoke insert on audit.entry from tansiq_desk");
    try {
      assertThat(ask(token, question(version, "1", 1))).contains("503", "ledger-closed");
      assertThat(refused(token, "Karim Tazi")).isNotEmpty();
    } finally {
      desk.database().execute("grant insert on audit.entry to tansiq_desk");
    }
    assertThat(new Program(desk, token).get("/api/v1/private").json().get("left").asInt())
        .isEqualTo(50);
  }

  @Test
  void an_answer_that_was_changed_on_its_way_is_found_out() throws IOException {
    var token = token(50);
    try (var liar =
        new Between(text -> text.replaceFirst("\"proof\":\"....", "\"proof\":\"0000"))) {
      assertThat(check(token, liar.address(), "Noureddine Bouchaib")).isEqualTo(65);
      assertThat(said()).contains("the proof is wrong\nMaybe");
      assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }
    try (var other = new Between(text -> "<html>")) {
      assertThat(check(token, other.address(), "Noureddine Bouchaib")).isEqualTo(65);
      assertThat(said()).contains("answers as no desk does");
    }
  }

  @Test
  void who_does_not_see_an_offer_finds_nothing_of_it() {
    desk.database()
        .execute(
            "update exchange.offer set label = platform.label_of(3, '{}', '{}') where id = '%s'"
                .formatted(offer));
    assertThat(second.get(PAGE).body()).doesNotContain(offer);
    assertThat(post(bureau.supervisor, PAGE + "/" + offer + "/end", Map.of()).status())
        .isEqualTo(404);
    assertThat(bureau.operator.get(PAGE).status()).isEqualTo(403);
  }

  private static String question(String version, String reference, int keys) {
    var generator = "\"036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296\"";
    return """
    {"version": "%s", "purpose": "border", "reference": "%s", "keys": [%s]}
    """
        .formatted(
            version,
            reference,
            String.join(",", java.util.Collections.nCopies(keys, generator))
                .replace("\"03", "\"02"));
  }

  private static String ask(String token, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(desk.address() + "/api/v1/private/answers"))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Somebody between the two who changes what the desk answers.
  private static final class Between implements AutoCloseable {

    private final HttpServer server;

    Between(UnaryOperator<String> lie) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var sent = exchange.getRequestBody().readAllBytes();
            var request =
                HttpRequest.newBuilder(URI.create(desk.address() + exchange.getRequestURI()))
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(sent))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
              var answer = client.send(request, BodyHandlers.ofByteArray());
              var told =
                  lie.apply(new String(answer.body(), StandardCharsets.ISO_8859_1))
                      .getBytes(StandardCharsets.ISO_8859_1);
              exchange.sendResponseHeaders(answer.statusCode(), told.length);
              exchange.getResponseBody().write(told);
            } catch (InterruptedException stopped) {
              throw new IOException(stopped);
            } finally {
              exchange.close();
            }
          });
      server.start();
    }

    String address() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
