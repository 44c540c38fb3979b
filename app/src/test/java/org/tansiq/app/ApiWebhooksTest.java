package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Notices go where an officer wants them and the administrator lets them, say next to nothing, and
/// arrive in the end or visibly do not.
class ApiWebhooksTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Receiver receiver;
  private static TestDesk desk;
  private static Staff staff;
  private static Visitor owner;
  private static String secret;

  @BeforeAll
  static void start() throws Exception {
    receiver = new Receiver();
    desk =
        TestDesk.fresh(
            "--tansiq.webhooks.hosts=localhost:" + receiver.port(),
            "--tansiq.webhooks.networks=127.0.0.0/8,::1/128",
            "--tansiq.webhooks.trust=" + receiver.authority(),
            "--tansiq.webhooks.retry=50ms",
            "--tansiq.webhooks.tries=3",
            "--tansiq.sign-in.origin=http://desk.example");
    staff = new Staff(desk);
    owner = staff.enter("samir", "مكتب الجنوب", "desk-officer", 1);
    secret = open(receiver.address()).document().select("#made code").text();
  }

  @AfterAll
  static void stop() {
    desk.close();
    receiver.close();
  }

  @BeforeEach
  void nothingIsUnderWay() {
    receiver.usually(204);
    if (state().equals("DEAD")) {
      wake();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            desk.database()
                .ask("select count(*) from api.delivery where state = 'waiting'")
                .equals("0"));
    receiver.forget();
  }

  private static Visitor.Answer open(String address) {
    return owner.submit(
        owner.get("/account/webhooks"), "/account/webhooks", Map.of("address", address));
  }

  private static String state() {
    return owner.get("/account/webhooks").document().select("[data-webhook]").attr("data-webhook");
  }

  private static void wake() {
    var page = owner.get("/account/webhooks");
    var form = page.document().select("form[action=/account/webhooks/end]");
    owner.post(
        "/account/webhooks/wake",
        Map.of("_csrf", form.select("[name=_csrf]").val(), "id", form.select("[name=id]").val()));
  }

  private static UUID organisation(String label) {
    var id = UUID.randomUUID();
    desk.database()
        .execute(
            "insert into register.organisation (id, kind, country, name_en, name_key, status, label) values ('%s', 'ministry', 'ES', 'Interior', 'x', 'confirmed', %s)"
                .formatted(id, label));
    return id;
  }

  @Test
  void a_change_is_told_signed_and_without_a_word_of_the_record() throws Exception {
    var id = organisation("0");
    var got = receiver.notice();
    assertThat(JSON.readTree(got.body()))
        .isEqualTo(
            JSON.readTree(
                "{\"type\":\"organisation.changed\",\"id\":\"%1$s\",\"link\":\"http://desk.example/api/v1/organisations/%1$s\"}"
                    .formatted(id)));
    assertThat(got.signature()).isEqualTo(signed(got));
    assertThat(Instant.ofEpochSecond(got.time()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
    await()
        .untilAsserted(() ->
            assertThat(
                    desk.database()
                        .ask(
                            "select count(*) from audit.entry where act = 'sent-notice' and why like '%"
                                + id
                                + "'"))
                .isEqualTo("1"));
  }

  private static String signed(Receiver.Got got) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var text = got.id() + "." + got.time() + "." + got.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void what_fails_is_sent_again_under_the_same_id() throws Exception {
    receiver.answer(500, 302);
    organisation("0");
    var first = receiver.notice();
    var second = receiver.notice();
    var third = receiver.notice();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(third.id()).isEqualTo(first.id());
    assertThat(third.signature()).isEqualTo(signed(third));
    await()
        .untilAsserted(() ->
            assertThat(
                    desk.database()
                        .ask("select state from api.delivery where id = '" + first.id() + "'"))
                .isEqualTo("delivered"));
    assertThat(receiver.came()).as("no redirect is followed").isZero();
  }

  @Test
  void what_nobody_takes_is_given_up_visibly_and_can_be_tried_again() throws Exception {
    receiver.usually(503);
    var id = organisation("0");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(state()).isEqualTo("DEAD"));
    assertThat(owner.get("/account/webhooks").body()).contains("503");
    receiver.forget();
    receiver.usually(204);
    wake();
    assertThat(receiver.notice().body()).contains(id.toString());
    assertThat(state()).isEqualTo("LIVE");
  }

  @Test
  void what_the_owner_may_not_see_is_not_told() throws Exception {
    var label = desk.database().ask("select platform.label_of(3, '{}', '{}')");
    organisation(label);
    var seen = organisation("0");
    assertThat(receiver.notice().body()).contains(seen.toString());
    desk.database()
        .execute("update register.organisation set name_en = 'again' where label = " + label);
    var next = organisation("0");
    assertThat(receiver.notice().body()).contains(next.toString());
  }

  @Test
  void only_hosts_that_are_named_are_taken() {
    assertThat(open("https://elsewhere.example/").status()).isEqualTo(400);
    assertThat(open("http://localhost:" + receiver.port()).status()).isEqualTo(400);
  }

  /// The host is named, but it lies where nothing may be called.
  @Test
  void a_name_that_leads_into_the_house_calls_nobody() throws Exception {
    try (var other = new Receiver();
        var careful =
            TestDesk.fresh(
                "--tansiq.webhooks.hosts=localhost:" + other.port(),
                "--tansiq.webhooks.trust=" + other.authority(),
                "--tansiq.webhooks.tries=1")) {
      var founder = careful.officer();
      founder.submit(
          founder.get("/account/webhooks"),
          "/account/webhooks",
          Map.of("address", other.address()));
      careful
          .database()
          .execute(
              "insert into register.organisation (id, kind, name_en, name_key, status) values (gen_random_uuid(), 'ministry', 'x', 'x', 'confirmed')");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(
                      careful
                          .database()
                          .ask("select string_agg(state || ' ' || answer, ',') from api.delivery"))
                  .isEqualTo("dead NotPermitted"));
      assertThat(other.came()).isZero();
    }
  }

  @Test
  void nothing_is_offered_where_no_host_is_named() {
    try (var quiet = TestDesk.fresh()) {
      var founder = quiet.officer();
      assertThat(founder.get("/account").body())
          .contains("/account/tokens")
          .doesNotContain("/account/webhooks");
      assertThat(founder.get("/account/webhooks").document().select("input[name=address]"))
          .isEmpty();
    }
  }
}
