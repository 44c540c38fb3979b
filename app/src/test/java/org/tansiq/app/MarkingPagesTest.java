package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;

/// Marking takes along what rests on an article alone, and says what stands in the way.
class MarkingPagesTest {

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor reader;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
    reader = staff.enter("samir", "مكتب الجنوب", "desk-officer", 1);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static UUID added(String day, String person) {
    return desk.door(Inbox.class)
        .add(
            Officer.COMMAND_LINE,
            Delivery.text(
                "visit.txt",
                "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم %s بالرباط، نظيره الإسباني %s."
                    .formatted(day, person)))
        .article()
        .orElseThrow();
  }

  private static UUID source(UUID article, String day) {
    return UUID.fromString(
        desk.database()
            .ask(
                "select id from register.source where text like '%"
                    + day
                    + "%' order by added_at desc limit 1"));
  }

  private static Visitor.Answer mark(Visitor by, String kind, UUID id, String marking) {
    var path = "/marking/" + kind + "/" + id;
    var page = by.get(path);
    var token = page.document().select("input[name=_csrf]").first();
    var words = new LinkedHashMap<String, String>();
    words.put("_csrf", String.valueOf(token == null ? "" : token.val()));
    words.put("marking", marking);
    words.put("why", "حماية المصدر");
    return by.post(path, words);
  }

  @Test
  void a_marked_article_takes_its_records_along_and_what_it_names_alone() {
    var article = source(added("12 مارس 2025", "خوسيه مارتينيث"), "12 مارس 2025");
    assertThat(reader.get("/articles/" + article).status()).isEqualTo(200);
    assertThat(mark(staff.founder(), "article", article, "secret").status()).isEqualTo(200);

    assertThat(reader.get("/articles/" + article).status()).isEqualTo(404);
    assertThat(reader.get("/search?q=مارتينيث").body()).doesNotContain("خوسيه");
    assertThat(reader.get("/officials").body()).doesNotContain("مارتينيث");
    assertThat(staff.founder().get("/officials").body()).contains("مارتينيث");
    assertThat(
            desk.database()
                .ask(
                    """
                    select count(*) from register.citation x join register.claim c on c.id = x.claim_id
                    join register.source s on s.id = x.source_id where s.label not in (0, c.label)
                    """))
        .isEqualTo("0");
    assertThat(desk.database().ask("select count(*) from audit.entry where act = 'marked-record'"))
        .isEqualTo("1");

    added("12 مارس 2025", "خوسيه مارتينيث بيريث");
    assertThat(desk.database().ask("select count(*) from register.engagement where label = 0"))
        .as("an open article opens a record of its own")
        .isNotEqualTo("0");

    mark(staff.founder(), "article", article, "open");
    assertThat(reader.get("/articles/" + article).status()).isEqualTo(200);
  }

  @Test
  void what_is_added_as_secret_is_never_open_not_for_a_moment() {
    var inbox = staff.founder().get("/intake");
    assertThat(inbox.document().select("form[action=/intake/articles] select[name=marking]"))
        .isNotEmpty();
    var token = inbox.document().select("input[name=_csrf]").first();
    var text =
        "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 9 يونيو 2025 بالرباط، نظيره البرتغالي"
            + " مانويل تافاريش.";
    var added =
        staff
            .founder()
            .post(
                "/intake/articles",
                Map.of(
                    "_csrf", token == null ? "" : token.val(), "text", text, "marking", "secret"));
    assertThat(added.status()).isEqualTo(200);
    var link = Pattern.compile("/articles/[0-9a-f-]{36}").matcher(added.body());
    assertThat(link.find()).as(added.body()).isTrue();
    assertThat(staff.founder().get(link.group()).status()).isEqualTo(200);
    assertThat(reader.get(link.group()).status()).isEqualTo(404);
    assertThat(reader.get("/officials").body()).doesNotContain("تافاريش");
    assertThat(staff.founder().get("/officials").body()).contains("تافاريش");
    assertThat(
            desk.database()
                .ask(
                    """
                    select count(*) from register.claim c join platform.label l on l.id = c.label
                    where c.shown like '%تافاريش%' and l.marking <> 3
                    """))
        .isEqualTo("0");
  }

  @Test
  void a_record_that_rests_on_two_articles_keeps_an_article_from_being_marked() {
    var one = source(added("3 أبريل 2024", "كارلوس رويث"), "3 أبريل 2024");
    desk.door(Inbox.class)
        .add(
            Officer.COMMAND_LINE,
            Delivery.text(
                "again.txt",
                "في 3 أبريل 2024 بالرباط استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، نظيره الإسباني كارلوس رويث."));
    var shared =
        desk.database()
            .ask(
                """
                select count(*) from (select c.subject_id from register.claim c
                  join register.citation x on x.claim_id = c.id
                  group by c.subject_id having count(distinct x.source_id) > 1) s
                """);
    assertThat(shared).as("the two articles tell of one visit").isNotEqualTo("0");

    var refused = mark(staff.founder(), "article", one, "secret");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("افصل أولًا");
  }

  @Test
  void whoever_misses_one_level_is_told_that_it_is_withheld_and_nobody_else() {
    var engagement = engagement("5 مايو 2023", "لويس غارثيا");
    assertThat(mark(staff.founder(), "engagement", engagement, "confidential").status())
        .isEqualTo(200);
    var withheld = reader.get("/engagements/" + engagement);
    assertThat(withheld.status()).isEqualTo(403);
    assertThat(withheld.document().select(".refusal").text()).contains("درجة اطلاعك");
    assertThat(withheld.body()).doesNotContain("غارثيا");

    mark(staff.founder(), "engagement", engagement, "secret");
    assertThat(reader.get("/engagements/" + engagement).status()).isEqualTo(404);
  }

  @Test
  void a_falling_clearance_acts_on_an_open_session_and_nobody_marks_what_they_would_lose() {
    var engagement = engagement("7 يونيو 2022", "بيدرو لوبيث");
    var cleared = staff.enter("hanae", "الديوان", "legal-adviser", 2);
    assertThat(mark(cleared, "engagement", engagement, "secret").status()).isEqualTo(409);
    assertThat(mark(cleared, "engagement", engagement, "confidential").status()).isEqualTo(200);
    assertThat(cleared.get("/engagements/" + engagement).status()).isEqualTo(200);

    var id = staff.id("hanae");
    staff
        .founder()
        .submit(
            staff.founder().get("/officers"),
            "/officers/" + id + "/clearance",
            Map.of("clearance", "open", "why", "نُقلت"));
    assertThat(cleared.get("/engagements/" + engagement).status()).isEqualTo(404);
  }

  @Test
  void a_file_that_somebody_marked_may_be_handed_in_again_by_whoever_does_not_see_it() {
    var article = source(added("9 يوليو 2021", "أنخيل دياث"), "9 يوليو 2021");
    mark(staff.founder(), "article", article, "secret");
    added("9 يوليو 2021", "أنخيل دياث");
    assertThat(
            desk.database()
                .ask(
                    "select count(*) from intake.article where content_hash ="
                        + " (select content_hash from intake.article where id = '"
                        + article
                        + "')"))
        .as("the command line sees both, so it is known")
        .isEqualTo("1");
    var upload = reader.get("/intake");
    var sent =
        reader.upload(
            upload,
            "/intake/articles",
            "application/json",
            java.util.List.of(
                new Visitor.Sent(
                    "mine.txt",
                    "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 9 يوليو 2021 بالرباط، نظيره الإسباني أنخيل دياث.")));
    assertThat(sent.status()).isLessThan(300);
    assertThat(sent.body()).doesNotContain(article.toString());
  }

  private static UUID engagement(String day, String person) {
    var source = source(added(day, person), day);
    return UUID.fromString(
        desk.database()
            .ask(
                """
                select c.subject_id from register.claim c join register.citation x on x.claim_id = c.id
                where c.subject_kind = 'engagement' and x.source_id = '%s' limit 1
                """
                    .formatted(source)));
  }
}
