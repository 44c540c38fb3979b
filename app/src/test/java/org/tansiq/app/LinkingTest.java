package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tansiq.desk.register.registrar.Entries;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.desk.register.sources.NewSource;
import org.tansiq.desk.register.sources.Source;
import org.tansiq.desk.register.sources.Sources;

/// What an article calls a body is taken for one that stands where that is sure, with a note why;
/// where it is not, a person is asked beside the article.
class LinkingTest {

  private static TestDesk desk;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    officer = desk.officer();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// An article that names one body.
  private static UUID article(String body, String language) {
    var by = Officer.COMMAND_LINE;
    var source =
        desk.door(Sources.class)
            .keep(
                by,
                UUID.randomUUID(),
                new NewSource(
                    UUID.randomUUID() + "-" + UUID.randomUUID(),
                    "note.txt",
                    body,
                    language,
                    "",
                    "",
                    "",
                    LocalDate.of(2026, 11, 1),
                    "text",
                    body,
                    List.of(),
                    List.of(new Source.Sentence(1, 0, body.length(), "lit", body)),
                    List.of(),
                    false))
            .id();
    var claim =
        new NewClaim(
            "organisation",
            body,
            body,
            Optional.empty(),
            Map.of("language", language),
            new NewClaim.Reason(0.9, "TEST", "", List.of()),
            List.of(new NewClaim.At(source, 1, 0, body.length())));
    desk.door(Entries.class)
        .propose(by, new NewEngagement(List.of(claim), List.of(), Optional.empty(), false));
    return source;
  }

  private static String bodies(String like) {
    return desk.database()
        .ask(
            "select count(*) from register.organisation where status <> 'rejected' and (name_fr ilike '%1$s' or name_en ilike '%1$s')"
                .formatted(like));
  }

  @Test
  void a_body_in_another_spelling_is_the_one_that_stands_and_its_claim_says_why() {
    article("Direction générale de la sûreté nationale", "fr");
    article("direction générale de la Sûreté nationale (DGSN)", "fr");
    article("Direction des renseignements généraux", "fr");
    assertThat(bodies("direction%nationale%")).isEqualTo("1");
    assertThat(bodies("direction%")).isEqualTo("2");
    assertThat(
            desk.database()
                .ask("select notes::text from register.claim where value like '%(DGSN)'"))
        .contains("alike=Direction générale de la sûreté nationale (+");
  }

  @Test
  void a_body_that_may_be_another_is_asked_beside_its_article_with_bits_and_reasons() {
    article("Uganda Police Force", "en");
    var source = article("Uganda Police Force (UPF)", "en");
    assertThat(bodies("uganda%")).isEqualTo("2");
    var page = officer.get("/articles/" + source);
    var asked = page.document().select("[data-double=organisation]");
    assertThat(asked).hasSize(1);
    assertThat(asked.select(".weighed li").size()).isGreaterThan(2);
    assertThat(asked.text()).contains("+6.0", "Uganda");
    var merged =
        officer.submit(page, "/duplicates/organisation/merge", Map.of("why", "الجهاز نفسه"));
    assertThat(merged.path()).isEqualTo("/articles/" + source);
    assertThat(merged.document().select("[data-double]")).isEmpty();
    assertThat(bodies("uganda%")).isEqualTo("1");
  }
}
