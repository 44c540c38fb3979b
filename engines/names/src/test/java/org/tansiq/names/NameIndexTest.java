package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// Names here are made up.
class NameIndexTest {

  @TempDir Path directory;

  @Test
  void a_person_is_found_in_another_script_with_half_a_birth_date() {
    try (var index = some()) {
      var asked = Person.named("?", "محمد عبد الرحيم").born(PartialDate.parse("1956"));
      var hit = index.search(asked).hits().getFirst();
      assertThat(hit.person().id()).isEqualTo("1");
      assertThat(hit.match().band()).isEqualTo(Band.HIT);
      assertThat(hit.match().reasons()).extracting(Reason::kind).contains(Reason.Kind.BIRTH);
    }
  }

  @Test
  void an_alias_finds_the_person_once() {
    try (var index = some()) {
      var hits = index.search(Person.named("?", "أبو زبير")).hits();
      assertThat(hits).extracting(hit -> hit.person().id()).containsOnlyOnce("1");
    }
  }

  @Test
  void a_glued_name_a_slip_of_the_pen_and_a_missing_part_are_found() {
    try (var index = some()) {
      assertThat(first(index, "Salah Ben Ali")).isEqualTo("3");
      assertThat(first(index, "Nouredine Bouchaieb")).isEqualTo("2");
      assertThat(first(index, "Fatma Trabelsi")).isEqualTo("4");
      assertThat(first(index, "TRABELSI, Fatima Zahra")).isEqualTo("4");
    }
  }

  @Test
  void what_is_removed_is_not_found_and_what_is_added_again_replaces() {
    try (var index = some()) {
      assertThat(index.size()).isEqualTo(4);
      first(index, "Salah Ben Ali");
      assertThat(index.remove("3")).isTrue();
      assertThat(index.remove("3")).isFalse();
      assertThat(index.search(Person.named("?", "Salah Benali")).hits()).isEmpty();
      index.add(Person.named("1", "Ridha Mansouri"));
      assertThat(index.size()).isEqualTo(3);
      assertThat(first(index, "رضا المنصوري")).isEqualTo("1");
      assertThat(index.search(Person.named("?", "Mohamed Ould Abderrahim")).hits()).isEmpty();
    }
  }

  @Test
  void a_kept_index_answers_as_before() {
    try (var index = some()) {
      index.remove("2");
      index.save(directory);
      try (var kept = NameIndex.open(directory)) {
        assertThat(kept.size()).isEqualTo(3);
        for (var name : List.of("محمد ولد عبد الرحيم", "Salah Ben Ali", "Noureddine Bouchaib")) {
          var asked = Person.named("?", name);
          assertThat(kept.search(asked)).isEqualTo(index.search(asked));
        }
      }
    }
  }

  @Test
  void a_copy_answers_exactly_as_the_original() throws IOException {
    var names = new Invented(new Random(21));
    var build = new IndexBuild(directory.resolve("original"));
    for (int i = 0; i < 2_000; i++) {
      build.add(Person.named("p" + i, names.name()));
    }
    assertThat(build.finish()).isEqualTo(2_000);
    copy(directory.resolve("original"), directory.resolve("copy"));
    try (var original = NameIndex.open(directory.resolve("original"));
        var copy = NameIndex.open(directory.resolve("copy"))) {
      for (int i = 0; i < 100; i++) {
        var asked = Person.named("?", names.name());
        assertThat(copy.search(asked)).isEqualTo(original.search(asked));
      }
    }
  }

  @Test
  void every_name_finds_itself_with_the_bits_the_matcher_gives() throws IOException {
    var names = new Invented(new Random(22));
    try (var index = NameIndex.empty()) {
      for (int i = 0; i < 500; i++) {
        index.add(Person.named("p" + i, names.name()));
      }
      var matcher = Matcher.standard();
      for (int i = 0; i < 60; i++) {
        var name = names.name();
        index.add(Person.named("new", name));
        var itself =
            index.search(Person.named("?", name), -100, 60).hits().stream()
                .filter(hit -> hit.person().id().equals("new"))
                .findFirst();
        assertThat(itself).as(name).isPresent();
        assertThat(itself.get().match()).isEqualTo(matcher.match(name, name));
      }
    }
  }

  @Test
  void more_persons_of_one_name_than_are_compared_are_not_passed_over_in_silence() {
    try (var index = NameIndex.empty()) {
      for (int i = 0; i < 5_000; i++) {
        index.add(
            Person.named("p" + i, "Mohamed Ali").born(PartialDate.parse("" + (1940 + i % 60))));
      }
      assertThat(index.search(Person.named("?", "محمد علي")).complete()).isFalse();
      var narrowed = index.search(Person.named("?", "محمد علي").born(PartialDate.parse("1956")));
      assertThat(narrowed.hits())
          .allSatisfy(hit -> assertThat(hit.person().births()).hasToString("[1956]"));
    }
  }

  @Test
  void everything_known_of_a_person_is_kept() {
    var person =
        Person.named("7", "Karim Tazi")
            .alias("كريم التازي")
            .born(PartialDate.parse("1980-02-29"))
            .born(PartialDate.parse("1981-03"))
            .born(PartialDate.parse("1982"))
            .born(PartialDate.parse("--12-31"))
            .from(new Country("MA"))
            .of(Person.Sex.MALE)
            .holding("X 77");
    try (var index = NameIndex.empty()) {
      index.add(person);
      assertThat(index.search(Person.named("?", "Karim Tazi")).hits().getFirst().person())
          .isEqualTo(person);
    }
  }

  @Test
  void a_kill_while_writing_leaves_the_old_index() throws IOException {
    try (var index = some()) {
      index.save(directory);
    }
    Files.writeString(directory.resolve("names-1.segment"), "half a segm");
    Files.writeString(directory.resolve("manifest.tsv.next"), "version\t1\nsegment\tna");
    try (var kept = NameIndex.open(directory)) {
      assertThat(kept.size()).isEqualTo(4);
    }
  }

  @Test
  void an_index_cut_off_is_refused_and_never_silently_wrong() throws IOException {
    try (var index = some()) {
      index.save(directory);
    }
    Path segment;
    try (var files = Files.list(directory)) {
      segment = files.filter(f -> f.toString().endsWith(".segment")).findFirst().orElseThrow();
    }
    var bytes = Files.readAllBytes(segment);
    for (int length : new int[] {0, 50, 200, bytes.length - 1}) {
      Files.write(segment, java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> NameIndex.open(directory))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.code()).isEqualTo(Refused.Code.DAMAGED));
    }
    Files.delete(segment);
    assertThatThrownBy(() -> NameIndex.open(directory)).hasMessageContaining("missing");
  }

  @Test
  void no_index_and_a_key_taken_twice_are_refused_with_advice() throws IOException {
    assertThatThrownBy(() -> NameIndex.open(directory.resolve("none")))
        .hasMessageContaining("tansiq names index");
    var build = new IndexBuild(directory);
    build.add(Person.named("1", "Karim Tazi"));
    assertThatThrownBy(() -> build.add(Person.named("1", "Samir Tazi")))
        .hasMessageContaining("the id 1");
  }

  private static NameIndex some() {
    var index = NameIndex.empty();
    index.add(
        Person.named("1", "Mohamed Ould Abderrahim")
            .alias("Abou Zoubeir")
            .born(PartialDate.parse("1956-03-21"))
            .from(new Country("MR")));
    index.add(Person.named("2", "نور الدين بوشعيب"));
    index.add(Person.named("3", "Salah Benali"));
    index.add(Person.named("4", "Fatma Zohra Trabelsi"));
    return index;
  }

  private static String first(NameIndex index, String name) {
    return index.search(Person.named("?", name)).hits().getFirst().person().id();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
