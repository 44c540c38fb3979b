package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.exchange.copies.NationalCopies;
import org.tansiq.desk.exchange.copies.NationalCopy;
import org.tansiq.desk.exchange.index.NominalIndex;
import org.tansiq.desk.exchange.nominals.DocumentKey;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.desk.exchange.nominals.ListState;
import org.tansiq.desk.exchange.nominals.Nominals;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.names.Person;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// A copy of the list answers generated questions exactly as the list does, and refuses to answer
/// where a byte of it was changed.
class NationalCopyTest {

  private static final List<List<String>> GIVEN =
      List.of(
          List.of("محمد", "Mohamed", "Muhammad"),
          List.of("يوسف", "Youssef", "Yusuf"),
          List.of("خديجة", "Khadija", "Khadidja"),
          List.of("عبد الرحيم", "Abderrahim", "Abdul Rahim"),
          List.of("رشيد", "Rachid", "Rashid"));
  private static final List<List<String>> FAMILY =
      List.of(
          List.of("الوردي", "El Ouardi", "Al-Wardi"),
          List.of("ولد الطالب", "Ould Taleb", "Wald al-Talib"),
          List.of("الشرقاوي", "Cherkaoui", "Sharqawi"),
          List.of("بنشقرون", "Benchekroun", "Ben Shaqrun"),
          List.of("الزموري", "Zemmouri", "Al Zamuri"),
          List.of("الدكالي", "Doukkali", "Al-Dukkali"),
          List.of("التازي", "Tazi", "al-Tazi"));
  private static final int ENTRIES = 400;
  private static final int QUESTIONS = 400;

  private static TestDesk desk;
  private static final Random chance = new Random(15);

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    var bureau = new Bureau(new Staff(desk));
    var rows = new StringBuilder();
    for (int i = 0; i < ENTRIES; i++) {
      var born = 1950 + chance.nextInt(50);
      rows.append(
          "C-%d\t%s\t\t%d\t%s\tX%d\t\t\t\t\n".formatted(i, name(), born, nation(), 1000 + i));
    }
    bureau.handIn(rows.toString());
    desk.database()
        .execute("update exchange.entry set review_on = current_date - 1 where key like 'C-%7'");
    desk.database()
        .execute(
            "update exchange.entry set label = platform.label_of(3, '{}', '{}') where key like 'C-%9'");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String name() {
    return spelled(GIVEN) + " " + spelled(FAMILY) + " " + spelled(FAMILY);
  }

  private static String spelled(List<List<String>> names) {
    var one = names.get(chance.nextInt(names.size()));
    return one.get(chance.nextInt(one.size()));
  }

  private static String nation() {
    return List.of("MA", "MR", "DZ").get(chance.nextInt(3));
  }

  private static Person question(DocumentKey documents) {
    var asked = Person.named("asked", name());
    if (chance.nextBoolean()) {
      asked = asked.born(PartialDate.parse("" + (1950 + chance.nextInt(50))));
    }
    if (chance.nextBoolean()) {
      asked = asked.from(new Country(nation()));
    }
    return chance.nextInt(3) == 0
        ? asked.holding(documents.of("x " + (1000 + chance.nextInt(ENTRIES))).orElseThrow())
        : asked;
  }

  /// What the desk answers: key by key, how strong.
  private static Map<String, Double> original(Person asked) {
    var found =
        desk.door(NominalIndex.class)
            .search(asked, List.of(0), 200, desk.door(ListState.class).now());
    var ids = found.hits().stream().map(h -> UUID.fromString(h.person().id())).toList();
    var keys = new TreeMap<UUID, Entry>();
    desk.door(Nominals.class).answering(ids).forEach(entry -> keys.put(entry.id(), entry));
    var answer = new TreeMap<String, Double>();
    for (var hit : found.hits()) {
      var entry = keys.get(UUID.fromString(hit.person().id()));
      if (entry != null) {
        answer.put(entry.key() + " " + entry.ownerUnit(), hit.match().bits());
      }
    }
    return answer;
  }

  @Test
  void the_copy_answers_the_same_hits_as_the_list(@TempDir Path folder) throws IOException {
    var to = folder.resolve("copy");
    assertThat(desk.door(NationalCopies.class).write(Officer.COMMAND_LINE, to, "NCB Dakar"))
        .isEqualTo(360);
    int hits = 0;
    try (var copy = NationalCopy.open(to)) {
      var documents = desk.door(DocumentKey.class);
      assertThat(copy.documents().of("A-1")).isEqualTo(documents.of("a 1"));
      for (int i = 0; i < QUESTIONS; i++) {
        var asked = question(documents);
        var answer = new TreeMap<String, Double>();
        copy.answer(asked, LocalDate.now())
            .forEach(hit -> answer.put(hit.key() + " " + hit.owner(), hit.match().bits()));
        assertThat(answer).as(asked.toString()).isEqualTo(original(asked));
        hits += answer.size();
      }
    }
    assertThat(hits).isGreaterThan(QUESTIONS);
    assertThat(desk.database().ask("select act from audit.entry order by id desc limit 1"))
        .isEqualTo("copied-nominals");
  }

  @Test
  void a_copy_that_was_changed_does_not_answer(@TempDir Path folder) throws IOException {
    var to = folder.resolve("copy");
    desk.door(NationalCopies.class).write(Officer.COMMAND_LINE, to, "NCB Dakar");
    var files = new ArrayList<Path>();
    try (var all = Files.walk(to)) {
      all.filter(f -> Files.isRegularFile(f) && !f.endsWith("copy.tsv")).forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(3);
    for (var file : files) {
      var before = Files.readAllBytes(file);
      var after = before.clone();
      after[chance.nextInt(after.length)] ^= 4;
      Files.write(file, after);
      assertThatThrownBy(() -> NationalCopy.open(to))
          .as(file.toString())
          .hasMessageContaining("Maybe");
      Files.write(file, before);
    }
    NationalCopy.open(to).close();
  }

  @Test
  void no_role_copies_persons_in_bulk() {
    assertThat(Role.values()).noneMatch(role -> Policy.allows(role, Deed.COPY_NOMINALS));
  }
}
