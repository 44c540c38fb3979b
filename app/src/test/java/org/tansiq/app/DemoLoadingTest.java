package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.welcome.SampleCountry;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.registrar.Entries;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.desk.register.registrar.Projection;
import org.tansiq.desk.register.sources.NewSource;
import org.tansiq.desk.register.sources.Source;
import org.tansiq.desk.register.sources.Sources;

/// The demo country comes in whole, every fact with its sentence, and leaves without a trace of its
/// own and with everything that is the officers'.
@TestMethodOrder(OrderAnnotation.class)
class DemoLoadingTest {

  private static final Officer OFFICER = Officer.COMMAND_LINE;

  private static TestDesk desk;
  private static final List<Long> told = new ArrayList<>();

  @BeforeAll
  static void load() {
    desk = TestDesk.fresh();
    desk.door(SampleCountry.class)
        .load(
            OFFICER,
            (done, total, _) -> {
              if (total > 0) {
                told.add(done * 100 / total);
              }
            });
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  @Order(1)
  void it_has_the_size_of_one_directorate() {
    assertThat(desk.door(SampleCountry.class).loaded()).isTrue();
    assertThat(
            ask(
                "select count(*) from register.organisation where id in (select id from"
                    + " register.organisation where status = 'confirmed' and demo)"))
        .isEqualTo("600");
    assertThat(ask("select count(*) from register.official where demo and status = 'confirmed'"))
        .isEqualTo("3000");
    assertThat(ask("select count(*) from register.commitment where demo")).isEqualTo("5000");
    assertThat(ask("select count(*) >= 2000 from register.engagement where demo")).isEqualTo("t");
    assertThat(ask("select count(*) from intake.article where demo")).isEqualTo("60");
  }

  @Test
  @Order(2)
  void backed_up_and_restored_into_an_empty_home_it_is_the_same(@TempDir Path folder)
      throws Exception {
    new RestoreDrill(desk, folder).run();
  }

  @Test
  @Order(2)
  void progress_only_rises_and_ends_at_the_end() {
    assertThat(told).isSorted().endsWith(100L).hasSizeGreaterThan(30);
  }

  @Test
  @Order(3)
  void every_claim_stands_in_the_sentence_it_cites() {
    assertThat(
            ask(
                "select count(*) from register.claim c where c.rule = 'DEMO' and not exists"
                    + " (select from register.citation x where x.claim_id = c.id)"))
        .isEqualTo("0");
    assertThat(
            ask(
                """
                select count(*) from register.claim c join register.citation x on x.claim_id = c.id
                join register.source s on s.id = x.source_id
                join register.sentence n on n.source_id = s.id and n.number = x.sentence
                where c.rule = 'DEMO' and (x.from_char < n.from_char or x.to_char > n.to_char
                  or substring(s.text from x.from_char + 1 for x.to_char - x.from_char) <> c.shown)
                """))
        .isEqualTo("0");
  }

  @Test
  @Order(4)
  void columns_are_what_the_claims_make_one_believe() {
    var rows =
        """
        select md5(string_agg(e::text, '|' order by e.id)) from register.engagement e
        where e.demo and e.id in (select id from register.engagement where demo
          and exists (select from register.claim c where c.subject_id = engagement.id and c.rule = 'DEMO')
          order by md5(id::text) limit 60)
        """;
    var before = ask(rows);
    var projection = desk.door(Projection.class);
    ids("""
    select string_agg(id::text, ',') from (select id from register.engagement where demo
      and exists (select from register.claim c where c.subject_id = engagement.id and c.rule = 'DEMO')
      order by md5(id::text) limit 60) as picked
    """)
        .forEach(id -> projection.of(Subject.engagement(id)));
    assertThat(ask(rows)).isEqualTo(before);

    var agreements =
        "select md5(string_agg(a::text, '|' order by a.id)) from register.agreement a where"
            + " a.status = 'confirmed'";
    var agreed = ask(agreements);
    ids("select string_agg(id::text, ',') from (select id from register.agreement where status ="
            + " 'confirmed' order by md5(id::text) limit 40) as picked")
        .forEach(id -> projection.of(Subject.agreement(id)));
    assertThat(ask(agreements)).isEqualTo(agreed);
  }

  @Test
  @Order(5)
  void nothing_proposed_looks_confirmed_and_some_sources_disagree() {
    assertThat(
            ask(
                """
                select count(*) from register.engagement e where e.status = 'proposed'
                and exists (select from register.claim c where c.subject_id = e.id
                  and c.status in ('confirmed', 'corrected'))
                """))
        .isEqualTo("0");
    assertThat(ask("select count(*) > 5 from register.engagement where conflict")).isEqualTo("t");
    assertThat(ask("select count(*) > 5 from register.claim where house")).isEqualTo("t");
  }

  @Test
  @Order(6)
  void loading_it_twice_is_refused() {
    assertThatThrownBy(() -> desk.door(SampleCountry.class).load(OFFICER, (_, _, _) -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("DEMO_ALREADY_LOADED");
  }

  @Test
  @Order(7)
  void it_leaves_with_everything_of_its_own_and_nothing_of_the_officers() {
    var source = officersSource();
    var own = officersEngagement(source, List.of());
    var demo =
        UUID.fromString(
            ask(
                "select id from register.engagement where demo and status ="
                    + " 'confirmed' and kind = 'visit' order by id limit 1"));
    desk.door(Entries.class).attach(OFFICER, demo, reported(source));
    desk.door(SampleCountry.class).remove(OFFICER);

    assertThat(desk.door(SampleCountry.class).loaded()).isFalse();
    for (var table :
        List.of("engagement", "agreement", "commitment", "official", "organisation", "source")) {
      assertThat(ask("select count(*) from register." + table + " where demo"))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(ask("select count(*) from register.search_entry where demo")).isEqualTo("0");
    assertThat(ask("select count(*) from intake.article where demo")).isEqualTo("0");
    assertThat(
            ask(
                "select string_agg(id::text, ' ' order by (id = '"
                    + own
                    + "') desc) from"
                    + " register.engagement"))
        .isEqualTo(own + " " + demo);
    assertThat(
            ask(
                "select kind || ' ' || host_country || ' ' || status from register.engagement"
                    + " where id = '"
                    + demo
                    + "'"))
        .as("of the other, what the officer's article says remains")
        .isEqualTo("meeting PT proposed");
    assertThat(ask("select name_ar || ' ' || status from register.official"))
        .as("the official of the demo whom the officer's article names")
        .isEqualTo("يوسف المرابطي proposed");
    assertThat(
            ask(
                "select count(*) from register.claim_step s where not exists (select from"
                    + " register.claim c where c.id = s.claim_id)"))
        .isEqualTo("0");
  }

  private static UUID officersSource() {
    var text = "التقى يوسف المرابطي نظيره في لشبونة بالبرتغال.";
    return desk.door(Sources.class)
        .keep(
            OFFICER,
            UUID.randomUUID(),
            new NewSource(
                "of-the-officer",
                "note.txt",
                "لقاء",
                "ar",
                "",
                "",
                "",
                LocalDate.of(2026, 11, 1),
                "text",
                text,
                List.of(),
                List.of(new Source.Sentence(1, 0, text.length(), "lit", text)),
                List.of(),
                false))
        .id();
  }

  private static UUID officersEngagement(UUID source, List<NewEngagement.NewAgreement> agreed) {
    var reported = reported(source);
    return desk.door(Entries.class)
        .propose(OFFICER, new NewEngagement(reported.claims(), agreed, Optional.empty(), false));
  }

  private static NewEngagement reported(UUID source) {
    return new NewEngagement(
        List.of(
            claim("kind", "meeting", Map.of(), source),
            claim("host-country", "PT", Map.of(), source),
            claim("principal", "يوسف المرابطي", Map.of("country", "MA"), source)),
        List.of(),
        Optional.empty(),
        false);
  }

  private static NewClaim claim(
      String predicate, String value, Map<String, String> detail, UUID source) {
    return new NewClaim(
        predicate,
        value,
        value,
        Optional.empty(),
        detail,
        new NewClaim.Reason(0.9, "TEST", "", List.of()),
        List.of(new NewClaim.At(source, 1, 0, 5)));
  }

  private static List<UUID> ids(String sql) {
    return List.of(ask(sql).split(",")).stream().map(UUID::fromString).toList();
  }

  private static String ask(String sql) {
    return desk.database().ask(sql);
  }
}
