package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.exchange.copies.NationalCopies;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.Refused;

/// Whoever received an entry, in a copy or by a hit, is told that it was corrected or erased.
class RecipientsTest {

  private static final String PAGE = "/nominal/notices";

  private static TestDesk desk;
  private static Bureau bureau;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    bureau = new Bureau(new Staff(desk));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private void copy(String to, String recipient) {
    desk.door(NationalCopies.class).write(Officer.COMMAND_LINE, folder.resolve(to), recipient);
  }

  private static void erase(String key) {
    var id = desk.database().ask("select id from exchange.entry where key = '" + key + "'");
    var token = bureau.supervisor.get("/nominal/list").document().select("input[name=_csrf]");
    bureau.supervisor.post(
        "/nominal/entries/" + id + "/erase",
        Map.of("_csrf", token.eachAttr("value").getFirst(), "why", "خطأ"));
  }

  /// Recipient, key and what became of it, as the page lists them.
  private static List<String> waiting() {
    return bureau.supervisor.get(PAGE).document().select("section[aria-label] tbody tr").stream()
        .map(row -> {
          var section = row.closest("section");
          var cells = row.select("td").eachText();
          return (section == null ? "" : section.attr("aria-label"))
              + ": "
              + cells.get(0)
              + " "
              + cells.get(1);
        })
        .toList();
  }

  private static Visitor.Answer told(String recipient, String how) {
    var page = bureau.supervisor.get(PAGE);
    var token = page.document().select("input[name=_csrf]").eachAttr("value").getFirst();
    return bureau.supervisor.post(
        PAGE + "/told", Map.of("_csrf", token, "recipient", recipient, "how", how));
  }

  @Test
  void who_received_what_changed_is_listed_until_somebody_says_that_they_were_told() {
    bureau.handIn(
        "K-1\tSaid Bennani\t\t1960\tMA\t\t\t\t\t\nK-2\tOmar Fassi\t\t1961\tMA\t\t\t\t\t\n");
    assertThat(waiting()).isEmpty();
    copy("one", "NCB Dakar");
    var match =
        Bureau.open(bureau.operator, Bureau.ask(bureau.operator, "Said Bennani"), "هو").path();
    Bureau.decide(bureau.supervisor, match, "confirmed", "هو");
    var reader = desk.database().ask("select asked_name || ', ' || asked_unit from exchange.match");
    bureau.handIn("K-3\tLate Comer\t\t1962\tMA\t\t\t\t\t\n");

    bureau.handIn("K-2\tOmar El Fassi\t\t1961\tMA\t\t\t\t\t\n");
    bureau.handIn("K-2\tOmar El Fassi\t\t1961\tMA\t\t\t\t\t\n");
    erase("K-1");
    erase("K-3");
    assertThat(waiting())
        .containsExactlyInAnyOrder(
            "NCB Dakar: K-1 حُذف", "NCB Dakar: K-2 صُحح", reader + ": K-1 حُذف");
    assertThat(bureau.supervisor.get(PAGE).body())
        .doesNotContain("Fassi")
        .doesNotContain("Bennani");

    assertThat(told("NCB Dakar", " ").status()).isEqualTo(400);
    assertThat(told("NCB Nowhere", "x").status()).isEqualTo(404);
    told(reader, "بالهاتف");
    assertThat(desk.database().ask("select act || why from audit.entry order by id desc limit 1"))
        .isEqualTo("told-recipientبالهاتف");
    assertThat(waiting()).containsExactlyInAnyOrder("NCB Dakar: K-1 حُذف", "NCB Dakar: K-2 صُحح");

    copy("two", "NCB Tunis");
    assertThat(waiting()).hasSize(2);
    copy("three", "NCB Dakar");
    assertThat(waiting()).isEmpty();
    assertThat(bureau.operator.get(PAGE).status()).isEqualTo(403);
    assertThatThrownBy(() -> copy("four", " ")).isInstanceOf(Refused.class);
  }
}
