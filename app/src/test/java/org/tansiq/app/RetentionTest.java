package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;

/// How long is a rule of two, what is due waits for a person, and what a person takes out is out.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionTest {

  private static final String GUEST = "إستانيسلاو كينونيرو";
  private static final String ARTICLE =
      "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم %s بالرباط، نظيره الإسباني %s.";

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor adviser;
  private static Visitor inspector;
  private static Visitor supervisor;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
    adviser = staff.enter("rachid", "الشؤون القانونية", "legal-adviser", 1);
    inspector = staff.enter("amina", "الديوان", "inspector", 0);
    supervisor = staff.enter("houda", Bureau.UNIT, "ncb-supervisor", 1);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String ask(String sql) {
    return desk.database().ask(sql);
  }

  private static Visitor.Answer post(Visitor by, String path, Map<String, String> words) {
    var all = new java.util.HashMap<>(words);
    all.put("_csrf", by.get("/account").document().select("input[name=_csrf]").val());
    return by.post(path, all);
  }

  private static Visitor.Answer period(Visitor by, String kind, int months, String why) {
    return post(
        by, "/retention/periods/" + kind, Map.of("months", String.valueOf(months), "why", why));
  }

  private static UUID article(String day, String guest) {
    var receipt =
        desk.door(Inbox.class)
            .add(
                Officer.COMMAND_LINE,
                Delivery.text("visit-" + guest + ".txt", ARTICLE.formatted(day, guest)));
    return receipt.article().orElseThrow();
  }

  private static String due(Visitor by, String kind) {
    return by.get("/retention?lang=ar").document().select("#due-" + kind).text();
  }

  private static List<String> tables() {
    return List.of(
        ask("""
        select string_agg(table_schema || '.' || table_name, ' ') from information_schema.tables
        where table_schema in ('register', 'intake', 'exchange', 'assembly', 'platform', 'api')
          and table_type = 'BASE TABLE'
        """)
            .split(" "));
  }

  /// In which tables some text still stands, in whatever column.
  private static List<String> holding(String text) {
    return tables().stream()
        .filter(table ->
            ask("select exists (select from %s t where t::text ilike '%%%s%%')"
                    .formatted(table, text))
                .equals("t"))
        .toList();
  }

  @Test
  @Order(1)
  void a_period_is_set_by_two_and_neither_is_an_administrator() {
    assertThat(period(staff.second(), "article", 36, "x").status()).isEqualTo(403);
    assertThat(period(supervisor, "article", 36, "x").status()).isEqualTo(403);
    assertThat(period(adviser, "article", 36, " ").status()).isEqualTo(400);
    assertThat(period(adviser, "article", 0, "x").status()).isEqualTo(400);
    assertThat(period(adviser, "article", 36, "قانون حماية المعطيات").status()).isEqualTo(200);
    assertThat(period(inspector, "article", 48, "x").status()).as("one waits").isEqualTo(409);

    var id = ask("select id from platform.retention_proposal where outcome = 'waiting'");
    var confirm = "/retention/proposals/" + id + "/confirm";
    assertThat(adviser.get("/retention").document().select("form[action=" + confirm + "]"))
        .as("not offered to who proposed")
        .isEmpty();
    assertThat(post(adviser, confirm, Map.of()).status()).isEqualTo(403);
    assertThat(inspector.get("/retention?lang=fr").document().select("#period-article").text())
        .contains("60 mois", "usuel", "36 mois", "قانون حماية المعطيات");
    assertThat(inspector.submit(inspector.get("/retention"), confirm, Map.of()).status())
        .isEqualTo(200);

    assertThat(inspector.get("/retention?lang=fr").document().select("#period-article").text())
        .contains("36 mois", "fixé par deux personnes");
    assertThat(ask("select subject || ' ' || why from audit.entry where act = 'set-retention'"))
        .isEqualTo("article 36 months");
    assertThat(post(inspector, confirm, Map.of()).status()).as("decided").isEqualTo(409);
  }

  @Test
  @Order(2)
  void what_is_due_waits_for_a_person_who_keeps_it_for_a_reason_until_a_day() {
    var article = article("12 مارس 2025", GUEST);
    assertThat(due(adviser, "article")).isEmpty();
    desk.database().execute("update intake.article set added_at = now() - interval '37 months'");

    assertThat(due(adviser, "article")).contains("لم يُنظر فيه قط");
    assertThat(adviser.get("/").document().select(".spine a[href=/retention]").text())
        .as("told on every page")
        .contains("1");
    assertThat(due(inspector, "article")).as("sees no record").isEmpty();
    for (var task : desk.door(ScheduledTaskHolder.class).getScheduledTasks()) {
      if (task.toString().contains("Sweep")) {
        task.getTask().getRunnable().run();
      }
    }
    assertThat(ask("select count(*) from intake.article")).as("never by itself").isEqualTo("1");

    var keep = "/retention/article/" + article + "/keep";
    var page = adviser.get("/retention");
    var day = LocalDate.now().plusMonths(6).toString();
    assertThat(adviser.submit(page, keep, Map.of("until", day, "why", " ")).status())
        .isEqualTo(400);
    assertThat(adviser.submit(page, keep, Map.of("until", "2199-01-01", "why", "x")).status())
        .isEqualTo(400);
    assertThat(post(inspector, keep, Map.of("until", day, "why", "x")).status()).isEqualTo(403);
    adviser.submit(page, keep, Map.of("until", day, "why", "قضية جارية"));
    assertThat(due(adviser, "article")).isEmpty();
    assertThat(ask("select why from audit.entry where act = 'kept-record'"))
        .isEqualTo("article " + day + ": قضية جارية");
    assertThat(post(adviser, "/retention/article/" + article + "/end", Map.of("why", "x")).status())
        .as("not due")
        .isEqualTo(409);

    desk.database().execute("update intake.article set keep_until = current_date");
    assertThat(due(adviser, "article")).contains("قضية جارية");
  }

  @Test
  @Order(3)
  void an_article_taken_out_leaves_what_a_person_stands_behind_and_nothing_else() {
    var article = ask("select id from intake.article");
    var country = ask("select id from register.claim where predicate = 'host-country'");
    desk.database()
        .execute(
            "update register.claim set status = 'confirmed' where id = '%s'".formatted(country));
    assertThat(holding(GUEST))
        .contains(
            "register.source",
            "register.claim",
            "register.official",
            "intake.article",
            "register.search_entry");
    assertThat(adviser.get("/search?q=كينونيرو").body()).contains("إستانيسلاو");

    var page = adviser.get("/retention");
    var end = adviser.submit(page, "/retention/article/" + article + "/keep", Map.of());
    assertThat(end.status()).as("a day is needed to keep").isEqualTo(400);
    post(adviser, "/retention/article/" + article + "/end", Map.of("why", "انتهت المدة"));

    assertThat(holding("كينونيرو")).isEmpty();
    assertThat(holding("استانيسلاو")).as("folded, in the index").isEmpty();
    assertThat(ask("select count(*) from intake.original")).isEqualTo("0");
    assertThat(adviser.get("/search?q=كينونيرو").body()).doesNotContain("إستانيسلاو");
    assertThat(
            ask(
                """
                select string_agg(c.predicate || ' ' || (c.shown = c.value), ',') || ' ' || (select count(*)
                  from register.citation) from register.claim c
                """))
        .isEqualTo("host-country true 0");
    assertThat(ask("select host_country || status from register.engagement"))
        .isEqualTo("MAconfirmed");
    assertThat(ask("select subject || ' ' || why from audit.entry where act = 'ended-record'"))
        .isEqualTo(article + " article: انتهت المدة");
    assertThat(adviser.get("/articles/" + article).status()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void
      an_official_who_left_office_leaves_every_record_and_an_engagement_goes_with_its_statements() {
    var article = article("14 أبريل 2025", "فيليبرتو ثورباران");
    var official = ask("select id from register.official where name_ar like 'فيليبرتو%'");
    assertThat(due(adviser, "official")).isEmpty();
    desk.database()
        .execute(
            "update register.official set created_at = '2011-01-01' where id = '%s'"
                .formatted(official));
    assertThat(due(adviser, "official")).as("was met since").isEmpty();
    desk.database()
        .execute(
            """
            update register.engagement set from_date = '2011-01-01', to_date = '2011-01-01',
              created_at = '2011-01-01'
            """);
    var met =
        "update register.engagement set label = %s, from_date = %s, to_date = %s where id in"
            + " (select engagement_id from register.engagement_person where official_id = '"
            + official
            + "')";
    var marked = "(select platform.label_of(3, '{}', '{}'))";
    desk.database().execute(met.formatted(marked, "current_date - 30", "null"));
    var end = "/retention/official/" + official + "/end";
    assertThat(due(adviser, "official")).as("met since, in what is not seen").isEmpty();
    assertThat(post(adviser, end, Map.of("why", "x")).status()).isEqualTo(409);
    desk.database().execute(met.formatted(0, "'2011-01-01'", "'2011-01-01'"));
    desk.database()
        .execute(
            "update register.post set to_date = current_date - 30 where official_id = '%s'"
                .formatted(official));
    assertThat(due(adviser, "official")).as("left office since").isEmpty();
    desk.database()
        .execute(
            "update register.post set to_date = null where official_id = '%s'".formatted(official));
    assertThat(due(adviser, "official")).contains("فيليبرتو");
    assertThat(due(adviser, "engagement")).isNotEmpty();

    post(adviser, "/retention/official/" + official + "/end", Map.of("why", "غادر منصبه"));
    assertThat(
            ask(
                "select string_agg(c::text, ' # ') from register.claim c where c::text like"
                    + " '%ثورباران%'"))
        .as("no claim")
        .isEqualTo("null");
    assertThat(holding("ثورباران"))
        .as("only where an article has its own time")
        .containsOnly(
            "register.source",
            "register.sentence",
            "intake.article",
            "register.search_entry",
            "register.search_word");
    assertThat(
            ask(
                "select count(*) from register.search_entry where kind <> 'sentence' and body like"
                    + " '%Zurb%'"))
        .isEqualTo("0");
    assertThat(adviser.get("/officials/" + official).status()).isEqualTo(404);

    var engagement =
        ask(
            """
            select c.subject_id from register.claim c join register.citation x on x.claim_id = c.id
            where x.source_id = '%s' and c.subject_kind = 'engagement' limit 1
            """
                .formatted(article));
    desk.database()
        .execute(
            "update register.engagement set from_date = '2011-01-01', to_date = null, to_partial ="
                + " ''");
    post(adviser, "/retention/engagement/" + engagement + "/end", Map.of("why", "انتهت المدة"));
    assertThat(adviser.get("/engagements/" + engagement).status()).isEqualTo(404);
    assertThat(holding(engagement))
        .as("only numbers of what changed")
        .isSubsetOf("register.change", "register.touched", "platform.event_publication");
    assertThat(ask("select undecided from intake.article where id = '%s'".formatted(article)))
        .isEqualTo("0");
  }

  @Test
  @Order(5)
  void a_marked_record_is_due_for_those_alone_who_may_see_it() {
    var article = article("3 ماي 2025", "غونديمارو إيبانييث");
    desk.database()
        .execute(
            """
            update intake.article set added_at = now() - interval '5 years',
              label = (select platform.label_of(3, '{}', '{}')) where id = '%s'
            """
                .formatted(article));
    assertThat(due(adviser, "article")).doesNotContain("غونديمارو");
    assertThat(post(adviser, "/retention/article/" + article + "/end", Map.of("why", "x")).status())
        .isEqualTo(409);
    assertThat(ask("select count(*) from intake.article where id = '%s'".formatted(article)))
        .isEqualTo("1");
  }

  @Test
  @Order(6)
  void a_closed_account_keeps_its_name_for_the_ledger_and_nothing_that_lets_in() {
    var leaver = staff.enter("yusuf", "أمانة المدير", "director", 2);
    assertThat(leaver.get("/engagements").status()).isEqualTo(200);
    var id = staff.id("yusuf");
    desk.database()
        .execute(
            "update platform.officer set disabled_at = now() - interval '3 years' where id = '%s'"
                .formatted(id));
    assertThat(due(adviser, "account")).as("administrators decide").isEmpty();
    assertThat(due(staff.second(), "account")).contains("أمانة المدير");
    post(staff.second(), "/retention/account/" + id + "/end", Map.of("why", "غادر المديرية"));

    assertThat(
            ask(
                """
                select o.name || o.clearance || (o.login = 'yusuf') || exists (select from platform.held_role h
                  where h.officer_id = o.id) || exists (select from platform.session s where s.officer_id = o.id)
                from platform.officer o where o.id = '%s'
                """
                    .formatted(id)))
        .isEqualTo("أمانة المدير0falsefalsefalse");
    assertThat(desk.stranger().signIn("yusuf", Visitor.PASSWORD).path()).isEqualTo("/sign-in");
    assertThat(desk.stranger().signIn("ended " + id, Visitor.PASSWORD).path())
        .isEqualTo("/sign-in");
    assertThat(staff.second().get("/officers").document().select("#o-" + id)).isEmpty();
    assertThat(post(staff.second(), "/officers/" + id + "/open", Map.of("why", "x")).status())
        .isEqualTo(404);
  }

  @Test
  @Order(7)
  void what_passes_ends_by_itself_and_says_how_much() {
    desk.database()
        .execute(
            """
            insert into intake.refused (id, content_hash, name, code, at, by) values
              (gen_random_uuid(), 'a', 'old.exe', 'X', now() - interval '4 months', gen_random_uuid()),
              (gen_random_uuid(), 'b', 'new.exe', 'X', now() - interval '2 months', gen_random_uuid())
            """);
    desk.database()
        .execute(
            """
            update platform.proposal set proposed_at = now() - interval '2 years', decided_at = null,
              outcome = 'waiting' where name = 'amina'
            """);
    var sweep =
        desk.door(ScheduledTaskHolder.class).getScheduledTasks().stream()
            .filter(task -> task.toString().contains("retention.Sweep"))
            .toList();
    assertThat(sweep).hasSize(1);
    desk.database()
        .execute(
            """
            create function intake.stuck() returns trigger language plpgsql as $$
              begin raise exception 'stuck'; end $$;
            create trigger stuck before delete on intake.refused
              for each row execute function intake.stuck()
            """);
    sweep.getFirst().getTask().getRunnable().run();
    assertThat(ask("select count(*) from intake.refused")).isEqualTo("2");
    assertThat(ask("select count(*) from platform.proposal where name = 'amina'"))
        .as("a kind that cannot end keeps no other")
        .isEqualTo("0");
    desk.database().execute("drop function intake.stuck() cascade");
    sweep.getFirst().getTask().getRunnable().run();

    assertThat(ask("select string_agg(name, ',') from intake.refused")).isEqualTo("new.exe");
    assertThat(ask("select count(*) from platform.proposal where name = 'amina'")).isEqualTo("0");
    assertThat(
            ask(
                """
                select string_agg(subject || ' ' || why, ', ' order by id) from audit.entry
                where act = 'ended-passing'
                """))
        .isEqualTo("proposal 1, refused-file 1");
  }

  @Test
  @Order(8)
  void hits_that_were_not_confirmed_are_the_bureaus_and_end_with_the_name_that_was_asked() {
    desk.database()
        .execute(
            """
            insert into exchange.entry (id, key, owner_unit, names, category, handling, review_on,
              entered_name, edition)
            values ('0e9d1c1e-0000-4000-8000-00000000000e', 'K-9', '%s', '{Somebody Listed}', 'suspect',
              'h0', current_date + 90, 'x', 0)
            """
                .formatted(Bureau.UNIT));
    desk.database()
        .execute(
            """
            insert into exchange.match (id, entry_id, question_name, purpose, reference, band, bits,
              reasons, asked_by, asked_name, asked_unit, why, outcome, decided_by, decided_at)
            values ('0e9d1c1e-0000-4000-8000-00000000000d', '0e9d1c1e-0000-4000-8000-00000000000e',
              'Wenceslao Notlisted', 'border', 'ملف 7', 'hit', 9, '[]', gen_random_uuid(), 'x', 'x', 'x',
              'rejected', gen_random_uuid(), now() - interval '2 years')
            """);
    assertThat(due(adviser, "match")).as("not the bureau's").isEmpty();
    assertThat(due(supervisor, "match")).contains("ملف 7").doesNotContain("Wenceslao");
    post(
        supervisor,
        "/retention/match/0e9d1c1e-0000-4000-8000-00000000000d/end",
        Map.of("why", "انتهت المدة"));
    assertThat(holding("Wenceslao")).isEmpty();
    desk.database()
        .execute(
            """
            insert into exchange.match (id, entry_id, question_name, purpose, reference, band, bits,
              reasons, asked_by, asked_name, asked_unit, why, asked_at)
            values ('0e9d1c1e-0000-4000-8000-00000000000f', '0e9d1c1e-0000-4000-8000-00000000000e',
              'Hermenegildo Undecided', 'border', 'ملف 8', 'hit', 9, '[]', gen_random_uuid(), 'x',
              'x', 'x', now() - interval '2 years')
            """);
    assertThat(due(supervisor, "match")).as("nobody decided").contains("ملف 8");
    post(
        supervisor,
        "/retention/match/0e9d1c1e-0000-4000-8000-00000000000f/end",
        Map.of("why", "انتهت المدة"));
    assertThat(holding("Hermenegildo")).isEmpty();
  }

  @Test
  @Order(9)
  void an_assembly_goes_with_its_engagement_and_what_was_promised_there_is_still_owed() {
    var gathering = new Gathering(desk, staff.founder());
    gathering.everybodyAsks();
    gathering.solve();
    var id = gathering.path().substring("/assemblies/".length());
    assertThat(ask("select count(*) > 0 from assembly.seat")).isEqualTo("t");
    desk.database()
        .execute(
            """
            insert into assembly.person (id, assembly_id, delegation_id, name, team)
              select gen_random_uuid(), assembly_id, id, 'Sinforosa Delegada', 1
              from assembly.delegation where assembly_id = '%1$s' limit 1;
            insert into assembly.minute (request_id, assembly_id, outcome, words, by)
              select id, assembly_id, 'held', 'Sinforosa', gen_random_uuid()
              from assembly.request where assembly_id = '%1$s' limit 1;
            insert into register.commitment (id, engagement_id, side, stage, text_ar, due_on, status)
              values ('0e9d1c1e-0000-4000-8000-000000000010', '%1$s', 'ours', 'confirmed', 'تعهد قديم',
                current_date - 9, 'confirmed');
            update register.engagement set from_date = '2011-01-01', created_at = '2011-01-01'
              where id = '%1$s'
            """
                .formatted(id));
    assertThat(adviser.get("/").document().select("a[href=/engagements/" + id + "]")).isNotEmpty();
    post(adviser, "/retention/engagement/" + id + "/end", Map.of("why", "انتهت المدة"));

    assertThat(holding("Sinforosa")).isEmpty();
    assertThat(ask("select count(*) from assembly.assembly")).isEqualTo("0");
    assertThat(gathering.get("").status()).isEqualTo(404);
    assertThat(
            adviser
                .get("/")
                .document()
                .select("a[href=/commitments#0e9d1c1e-0000-4000-8000-000000000010]"))
        .isNotEmpty();
  }
}
