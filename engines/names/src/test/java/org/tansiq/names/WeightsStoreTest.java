package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names here are made up.
class WeightsStoreTest {

  private static final List<NamePair> CONFIRMED =
      List.of(
          pair("Popo Mansouri", "Abdelkader Mansouri"),
          pair("Popo Tazi", "Abdelkader Tazi"),
          pair("شرف القماطي", "Sharaf Gammati"),
          pair("قاسم القلال", "Gassem Gallal"));

  @TempDir Path directory;

  @Test
  void a_nickname_seen_in_two_confirmed_pairs_is_known_from_then_on() {
    var before = Matcher.standard().match("Popo Haddad", "Abdelkader Haddad");
    var store = new WeightsStore(directory);
    var lesson = store.learn(CONFIRMED, "test");
    assertThat(lesson.version()).isEqualTo(2);
    assertThat(lesson.variants()).containsExactly("abdelkader=popo");
    var after = Matcher.learned(store).match("Popo Haddad", "Abdelkader Haddad");
    assertThat(before.band()).isEqualTo(Band.NO_HIT);
    assertThat(after.band()).isNotEqualTo(Band.NO_HIT);
  }

  @Test
  void spellings_that_were_confirmed_count_more() {
    var store = new WeightsStore(directory);
    var weights = Weights.standard();
    store.learn(CONFIRMED, "test");
    var learned = store.current();
    var arabic = Spelled.codes("قنبر");
    var latin = Spelled.codes("ganbar");
    assertThat(learned.arabicLatin(arabic, latin))
        .isGreaterThan(weights.arabicLatin(arabic, latin));
  }

  @Test
  void every_version_stays_and_each_step_is_taken_back() {
    var store = new WeightsStore(directory);
    store.learn(CONFIRMED, "first");
    store.learn(CONFIRMED.subList(0, 2), "second");
    assertThat(store.version()).isEqualTo(3);
    assertThat(store.back()).isEqualTo(2);
    assertThat(store.back()).isEqualTo(1);
    assertThat(store.version()).isEqualTo(1);
    assertThatThrownBy(store::back).hasMessageContaining("no version before");
    assertThat(directory.resolve("weights-3.tsv")).exists();
    assertThat(store.learn(CONFIRMED, "third").version()).isEqualTo(4);
  }

  @Test
  void the_same_pairs_teach_the_same_weights() throws IOException {
    new WeightsStore(directory.resolve("a")).learn(CONFIRMED, "test");
    new WeightsStore(directory.resolve("b")).learn(CONFIRMED, "test");
    assertThat(directory.resolve("a/weights-2.tsv"))
        .hasSameTextualContentAs(directory.resolve("b/weights-2.tsv"));
  }

  @Test
  void weights_written_and_read_compare_the_same() throws IOException {
    var file = directory.resolve("weights.tsv");
    WeightsFile.write(Weights.standard(), file);
    var read = WeightsFile.read(file);
    var again = directory.resolve("again.tsv");
    WeightsFile.write(read, again);
    assertThat(again).hasSameTextualContentAs(file);
    assertThat(read.provenance()).isEqualTo(Weights.standard().provenance());
  }

  @Test
  void a_pointer_to_weights_that_are_gone_is_refused() throws IOException {
    Files.writeString(directory.resolve("current"), "9\n");
    assertThatThrownBy(() -> new WeightsStore(directory).version())
        .hasMessageContaining("version 9")
        .hasMessageContaining("Maybe");
  }

  private static NamePair pair(String ours, String theirs) {
    return new NamePair(Name.of(ours), Name.of(theirs), true);
  }
}
