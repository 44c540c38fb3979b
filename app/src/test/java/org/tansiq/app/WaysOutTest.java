package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.search.SearchIndex;

/// Nothing of a record leaves the desk for whoever may not see it, on any way: each answers byte
/// for byte as if the record had never been.
class WaysOutTest {

  private static final String BAIT = "qarnabit";
  private static final int ROUNDS = 4;

  private static TestDesk desk;
  private static Staff staff;
  private static Visitor reader;
  private static Program program;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh("--tansiq.api.requests-per-minute=100000");
    staff = new Staff(desk);
    reader = staff.enter("samir", "مكتب الجنوب", "desk-officer", 1);
    for (var role : List.of("ncb-operator", "ncb-supervisor")) {
      desk.database()
          .execute(
              "insert into platform.held_role (officer_id, role) values ('%s', '%s'), ('%s', '%s')"
                  .formatted(staff.id("samir"), role, staff.id(Visitor.LOGIN), role));
    }
    program = Program.of(desk, reader);
    handIn(reader, "key\tname\tborn\tnationality\n1\tMohamed Alami\t1961\tMA\n");
    for (var text :
        new String[] {
          "استقبل عبد اللطيف الحنصالي، المدير العام للأمن الوطني، يوم 12 مارس 2025 بالرباط،"
              + " نظيره الإسباني خوسيه مارتينيث."
        }) {
      desk.door(Inbox.class).add(Officer.COMMAND_LINE, Delivery.text("open.txt", text));
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void every_mapping_is_in_the_catalogue_and_nothing_else_is() {
    var there = new TreeSet<String>();
    desk.door(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          var methods = mapping.getMethodsCondition().getMethods();
          for (var pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
              there.add("ANY " + pattern);
            }
            methods.forEach(method -> there.add(method + " " + pattern));
          }
        });
    var listed = new TreeSet<>(WaysOut.SAME.keySet());
    listed.addAll(WaysOut.NOT_THERE.keySet());
    listed.addAll(WaysOut.NO_RECORD.keySet());
    assertThat(there).isEqualTo(listed);
  }

  @Test
  void a_hidden_record_changes_no_answer_and_its_own_pages_were_never_there() {
    var chance = new Random(20260211);
    walk();
    walk();
    for (int round = 0; round < ROUNDS; round++) {
      var before = walk();
      var hidden = new Hidden(desk, chance, "canary" + round, BAIT);
      hidden.put(label(chance));
      desk.door(SearchIndex.class).rebuild();
      walk()
          .forEach((way, answer) ->
              assertThat(answer).as(way).isEqualTo(before.get(way)).doesNotContain("canary"));
      neverThere(hidden);
      seenByWhomItIsFor(hidden);
      hidden.remove();
      desk.door(SearchIndex.class).rebuild();
    }
  }

  private static void handIn(Visitor by, String list) {
    by.upload(
        by.get("/nominal/list"),
        "/nominal/list",
        "text/html",
        List.of(new Visitor.Sent("list.tsv", list)));
  }

  /// Another unit, another officer, or two levels more than the reader is cleared for.
  private static int label(Random chance) {
    var founder = staff.id(Visitor.LOGIN);
    var label =
        switch (chance.nextInt(3)) {
          case 0 -> "1, array['مكتب أوروبا المتوسطية'], '{}'";
          case 1 -> "0, '{}', array['%s'::uuid]".formatted(founder);
          default -> "3, '{}', '{}'";
        };
    return Integer.parseInt(desk.database().ask("select platform.label_of(%s)".formatted(label)));
  }

  private static Map<String, String> walk() {
    var answers = new LinkedHashMap<String, String>();
    for (var way : WaysOut.SAME.entrySet()) {
      for (var path : way.getValue()) {
        var post = way.getKey().startsWith("POST");
        var asked = path.replace("BAIT", BAIT);
        answers.put(path, ask(post, asked));
      }
    }
    return answers;
  }

  private static void neverThere(Hidden hidden) {
    var nobody = hidden.others();
    for (var way : WaysOut.NOT_THERE.entrySet()) {
      for (var path : way.getValue()) {
        var post = way.getKey().startsWith("POST");
        var real = ask(post, hidden.in(path));
        var none = ask(post, Hidden.in(path, nobody));
        assertThat(hidden.without(real))
            .as(way.getKey() + " " + path)
            .isEqualTo(Hidden.without(none, nobody))
            .doesNotContain("canary");
      }
    }
  }

  private static String ask(boolean post, String path) {
    if (!post) {
      return asked(path);
    }
    var token = reader.get("/settings").document().select("input[name=_csrf]").first();
    return told(
        reader.post(path, Map.of("_csrf", String.valueOf(token == null ? "" : token.val()))));
  }

  /// As a browser asks, or as a program with the same reader's token.
  private static String asked(String path) {
    if (!path.startsWith("/api/")) {
      return told(reader.get(path));
    }
    var answer = program.get(path);
    return answer.status() + "\n" + answer.header("ETag") + "\n" + answer.body();
  }

  /// The walk would find nothing on a desk where nothing can be found.
  private static void seenByWhomItIsFor(Hidden hidden) {
    var found = new ArrayList<String>();
    for (var path :
        List.of(
            "/engagements?q=" + BAIT,
            "/search?q=" + BAIT,
            "/search/suggest?q=" + BAIT,
            "/organisations.csv",
            "/nominal",
            hidden.in("/nominal/matches/{match}"),
            hidden.in("/engagements/{engagement}"),
            hidden.in("/articles/{source}"))) {
      var answer = staff.founder().get(path);
      if (answer.body().contains(hidden.canary())) {
        found.add(path);
      }
    }
    assertThat(found).as(hidden.canary()).hasSize(8);
    var meant = Program.of(desk, staff.founder());
    for (var path :
        List.of(
            "/api/v1/organisations?q=" + BAIT,
            "/api/v1/search?q=" + BAIT,
            hidden.in("/api/v1/agreements/{agreement}"),
            hidden.in("/api/v1/sources/{source}"))) {
      assertThat(meant.get(path).body()).as(path).contains(hidden.canary());
    }
    assertThat(meant.get("/api/v1/changes?limit=200").body()).contains(hidden.in("{commitment}"));
  }

  /// An answer without what differs from one request to the next.
  private static String told(Visitor.Answer answer) {
    return answer.status()
        + "\n"
        + answer
            .body()
            .replaceAll("name=\"_csrf\" (content|value)=\"[^\"]*\"", "")
            .replaceAll("\\d{8}T\\d{6}Z", "")
            .replaceAll("/nominal/questions/[0-9a-f-]{36}", "/nominal/questions/…")
            .replaceAll("\\d\\d:\\d\\d", "…");
  }

  /// Ids of nothing, in the places of a hidden record's.
  static Map<String, UUID> fresh(Iterable<String> kinds) {
    var ids = new LinkedHashMap<String, UUID>();
    kinds.forEach(kind -> ids.put(kind, UUID.randomUUID()));
    return ids;
  }
}
