package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.welcome.SampleCountry;

/// The only officer of a desk with nothing but the demo country may try the nominal search, says
/// so, and may no more with the first thing of their own.
class TrialTest {

  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Visitor.Answer post(Visitor by, String path) {
    var token =
        by.get("/settings").document().select("input[name=_csrf]").eachAttr("value").getFirst();
    return by.post(path, Map.of("_csrf", token));
  }

  @Test
  void a_lone_founder_tries_the_bureau_on_fictional_persons_and_nothing_else() {
    var founder = desk.officer();
    assertThat(founder.get("/nominal").status()).isEqualTo(403);
    assertThat(post(founder, "/demo/trial").status()).isEqualTo(409);
    desk.door(SampleCountry.class).load(Officer.COMMAND_LINE, (_, _, _) -> {});
    assertThat(founder.get("/settings").document().select("form[action=/demo/trial]")).hasSize(1);
    assertThat(founder.get("/nominal").status()).isEqualTo(403);

    assertThat(post(founder, "/demo/trial").path()).isEqualTo("/nominal");
    assertThat(founder.get("/").document().select("#tries, a.spine__item[href=/nominal]"))
        .hasSize(2);
    assertThat(desk.database().ask("select act from audit.entry order by id desc limit 1"))
        .isEqualTo("began-trial");
    assertThat(founder.get("/nominal/list").status()).isEqualTo(403);
    assertThat(
            desk.database().ask("select count(*) from platform.held_role where role like 'ncb%'"))
        .isEqualTo("0");

    desk.door(Inbox.class)
        .add(Officer.COMMAND_LINE, Delivery.text("own.txt", "زار الوفد مدريد يوم 3 ماي 2025."));
    assertThat(founder.get("/nominal").status()).isEqualTo(403);
    assertThat(founder.get("/").document().select("#tries")).isEmpty();
  }
}
