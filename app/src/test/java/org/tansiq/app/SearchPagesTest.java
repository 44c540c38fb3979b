package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.registrar.Decision;
import org.tansiq.desk.register.registrar.Entries;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.desk.register.registrar.Registrar;
import org.tansiq.desk.register.sources.NewSource;
import org.tansiq.desk.register.sources.Source;
import org.tansiq.desk.register.sources.Sources;

/// A record is found however its name is written, and never looks surer than it is.
class SearchPagesTest {

  private static final String SENTENCE =
      "استقبل عبد اللطيف الحنصالي، المدير العام للأمن، نظيره الإسباني بمدينة إشبيلية.";

  private static TestDesk desk;
  private static Visitor officer;
  private static UUID engagement;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
    var source =
        desk.door(Sources.class)
            .keep(
                Officer.COMMAND_LINE,
                UUID.randomUUID(),
                new NewSource(
                    "a-source",
                    "note.txt",
                    "زيارة عمل",
                    "ar",
                    "",
                    "",
                    "2026-03",
                    LocalDate.of(2026, 3, 4),
                    "text",
                    SENTENCE,
                    List.of(),
                    List.of(new Source.Sentence(1, 0, SENTENCE.length(), "lit", SENTENCE)),
                    List.of(),
                    false))
            .id();
    engagement =
        desk.door(Entries.class)
            .propose(
                Officer.COMMAND_LINE,
                new NewEngagement(
                    List.of(
                        claim("kind", "visit", source),
                        claim("host-country", "ES", source),
                        claim("country", "ES", source),
                        claim("principal", "عبد اللطيف الحنصالي", source)),
                    List.of(),
                    Optional.empty(),
                    false));
    awaitFollowers();
  }

  /// Those whom a record names follow after its transaction.
  private static void awaitFollowers() {
    for (int tries = 0; tries < 200 && !followed(); tries++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean followed() {
    return desk.database()
        .ask("select count(*) = 0 from platform.event_publication where completion_date is null")
        .equals("t");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void arabic_is_found_with_and_without_article_hamza_and_signs() {
    for (var typed :
        List.of(
            "الحنصالي",
            "حنصالي",
            "الحَنصالي",
            "الحنـــصالي",
            "حنصالى",
            "عبد اللطيف",
            "اشبيلية",
            "إشبيليه")) {
      assertThat(found(typed)).as(typed).isNotEmpty();
    }
  }

  @Test
  void a_name_is_found_in_the_other_script() {
    for (var typed : List.of("Hansali", "Al-Hansali", "hansaly", "Abdellatif")) {
      assertThat(kinds(typed)).as(typed).contains("official");
    }
  }

  @Test
  void a_beginning_and_a_slip_of_the_finger_are_enough() {
    assertThat(kinds("الحنص")).contains("official", "sentence");
    assertThat(kinds("الحنصالب")).contains("official");
    assertThat(search("اشبيبية").document().select(".note").text()).contains("اشبيليه");
  }

  @Test
  void a_country_is_found_by_its_names_and_codes() {
    for (var typed : List.of("Espagne", "espagn", "إسبانيا", "اسبانيا", "Spain", "ES", "ESP")) {
      assertThat(officerFinds(typed, "/partners/ES")).as(typed).isTrue();
    }
    assertThat(officerFinds("Türkiye", "/partners/TR")).isTrue();
    assertThat(officerFinds("etats-unis", "/partners/US")).isTrue();
  }

  @Test
  void a_sentence_speaks_in_the_voice_of_its_source_with_the_word_marked() {
    var page = search("نظيره").document();
    assertThat(page.select(".rev__q[lang=ar][dir=rtl] mark").text()).isEqualTo("نظيره");
    assertThat(page.select(".hit__of a").attr("href")).startsWith("/articles/").endsWith("#s1");
  }

  @Test
  void what_is_proposed_looks_proposed_until_the_moment_it_is_confirmed() {
    assertThat(
            search("الحنصالي").document().select(".hit--p a[href=/engagements/" + engagement + "]"))
        .isNotEmpty();
    var claims = List.of(claim("kind"), claim("principal"));
    claims.forEach(claim ->
        desk.door(Registrar.class)
            .decide(Officer.COMMAND_LINE, claim, new Decision.Confirm(), "seen"));
    assertThat(
            search("الحنصالي").document().select(".hit--p a[href=/engagements/" + engagement + "]"))
        .isEmpty();
    awaitFollowers();
    assertThat(search("Hansali").document().select("[aria-labelledby=g-official] .hit--p"))
        .isEmpty();
    claims.forEach(claim -> desk.door(Registrar.class).undo(Officer.COMMAND_LINE, claim));
    awaitFollowers();
  }

  private static UUID claim(String predicate) {
    return UUID.fromString(
        desk.database()
            .ask(
                "select id from register.claim where subject_id = '%s' and predicate = '%s'"
                    .formatted(engagement, predicate)));
  }

  @Test
  void lists_filter_by_the_same_index() {
    var list = officer.get("/engagements?q=" + encoded("حنصالي")).document();
    assertThat(list.select("a[href=/engagements/" + engagement + "]")).isNotEmpty();
    assertThat(
            officer
                .get("/engagements?q=" + encoded("قرطاج"))
                .document()
                .select("a[href=/engagements/" + engagement + "]"))
        .isEmpty();
  }

  @Test
  void suggestions_lead_straight_to_a_record() {
    var answer = officer.get("/search/suggest?q=hansali");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("/officials/").contains("الحنصالي");
  }

  @Test
  void whatever_is_typed_gets_a_page() {
    for (var typed :
        List.of(
            "", "'", "'':*|", "a & ! b", "\\", "%", "(", "\u202Ex", "😀", "و", "x".repeat(5000))) {
      assertThat(search(typed).status()).as(typed).isEqualTo(200);
      assertThat(officer.get("/engagements?q=" + encoded(typed)).status())
          .as(typed)
          .isLessThan(500);
    }
    assertThat(officer.get("/search?q=a&kind=no&country=ZZ&status=x&page=-3").status())
        .isEqualTo(200);
  }

  @Test
  void strangers_find_nothing() {
    assertThat(desk.stranger().get("/search?q=x").path()).isEqualTo("/sign-in");
  }

  private static boolean officerFinds(String typed, String href) {
    return !search(typed).document().select(".hits a[href=" + href + "]").isEmpty();
  }

  private static List<String> found(String typed) {
    return search(typed).document().select(".hits a").eachAttr("href");
  }

  private static List<String> kinds(String typed) {
    return search(typed).document().select("section[aria-labelledby^=g-]").stream()
        .map(section -> section.attr("aria-labelledby").substring(2))
        .toList();
  }

  private static Visitor.Answer search(String typed) {
    return officer.get("/search?q=" + encoded(typed));
  }

  private static String encoded(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }

  private static NewClaim claim(String predicate, String value, UUID source) {
    return new NewClaim(
        predicate,
        value,
        value,
        Optional.empty(),
        Map.of(),
        new NewClaim.Reason(0.9, "TEST", "", List.of()),
        List.of(new NewClaim.At(source, 1, 0, 5)));
  }
}
