package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.desk.register.engagements.Charts;
import org.tansiq.desk.register.engagements.EngagementFilter;

/// Charts that are kept from one view to the next show every change at once, and nobody what only
/// another may see.
class KeptChartsTest {

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor reader;
  private static String engagement;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    staff = new Staff(desk);
    reader = staff.enter("samir", "مكتب الجنوب", "desk-officer", 1);
    desk.door(Inbox.class)
        .add(
            Officer.COMMAND_LINE,
            Delivery.text(
                "visit.txt",
                "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 12 مارس 2025 بالرباط،"
                    + " نظيره الإسباني خوسيه مارتينيث."));
    engagement = desk.database().ask("select id from register.engagement");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static boolean drawn(Visitor by) {
    var timeline = by.get("/engagements/timeline").body().contains(engagement);
    var network = by.get("/engagements/network").body().contains("مارتينيث");
    var partner = by.get("/partners/ES").body().contains(engagement);
    var map = !by.get("/engagements/map").document().select("tr[data-lat]").isEmpty();
    assertThat(new boolean[] {network, partner, map}).containsOnly(timeline);
    return timeline;
  }

  private static void mark(String marking) {
    var path = "/marking/engagement/" + engagement;
    var token = staff.founder().get(path).document().select("input[name=_csrf]").first();
    var words = new LinkedHashMap<String, String>();
    words.put("_csrf", String.valueOf(token == null ? "" : token.val()));
    words.put("marking", marking);
    words.put("why", "حماية المصدر");
    assertThat(staff.founder().post(path, words).status()).isEqualTo(200);
  }

  @Test
  void what_is_marked_leaves_the_charts_of_those_who_may_not_see_it_at_once_and_comes_back() {
    assertThat(drawn(staff.founder())).isTrue();
    assertThat(drawn(reader)).isTrue();
    for (int again = 0; again < 2; again++) {
      mark("secret");
      assertThat(drawn(staff.founder())).isTrue();
      assertThat(drawn(reader)).as("kept for whoever sees it").isFalse();
      assertThat(drawn(staff.founder())).as("kept for whoever does not").isTrue();
      mark("open");
      assertThat(drawn(reader)).isTrue();
    }
  }

  @Test
  void who_took_part_is_drawn_as_it_is_now() {
    var side = "update register.engagement_person set side = '%s' where side = '%s'";
    assertThat(ours()).contains("الحنصالي");
    desk.database().execute(side.formatted("other", "ours"));
    assertThat(ours()).isNotEmpty().doesNotContain("الحنصالي");
    desk.database().execute(side.formatted("ours", "other"));
    assertThat(ours()).contains("الحنصالي");
  }

  private static String ours() {
    return reader.get("/engagements/network").document().select("tr td:first-child").text();
  }

  @Test
  void what_a_transaction_wrote_and_took_back_was_never_kept() {
    var charts = desk.door(Charts.class);
    var jdbc = desk.door(JdbcClient.class);
    try (var _ = Sight.house()) {
      var before = charts.network(Officer.COMMAND_LINE, EngagementFilter.NONE, Tongue.AR).edges();
      desk.door(TransactionTemplate.class)
          .executeWithoutResult(transaction -> {
            jdbc.sql("update register.engagement set status = 'rejected' where id = :id")
                .param("id", UUID.fromString(engagement))
                .update();
            assertThat(
                    charts.network(Officer.COMMAND_LINE, EngagementFilter.NONE, Tongue.AR).edges())
                .isEmpty();
            transaction.setRollbackOnly();
          });
      // Another change takes the place in the count that the one taken back would have had.
      desk.database().execute("update register.commitment set stage = stage");
      desk.database().execute("update register.organisation set kind = kind");
      assertThat(charts.network(Officer.COMMAND_LINE, EngagementFilter.NONE, Tongue.AR).edges())
          .isEqualTo(before)
          .isNotEmpty();
    }
  }
}
