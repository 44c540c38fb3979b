package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names here are made up.
class ReachTest {

  private static final Weights WEIGHTS = Weights.standard();

  @ParameterizedTest
  @CsvSource({
    "محمد, Mohamed",
    "Djamel, جمال",
    "Kherbouche, خربوش",
    "Mohamed, Muhammad",
    "Mohmed, Mohamed",
    "الغزالي, Ghazali",
    "الغزالي, Alghazali",
    "Ghazali, الغزالي",
    "الطاهر, الطاهري",
    "Мохамед, محمد",
    "Mirdach, Merdash"
  })
  void a_word_written_otherwise_is_reached(String asked, String listed) throws IOException {
    var names = new Invented(new Random(31));
    var writer = new SegmentWriter();
    for (int i = 0; i < 200; i++) {
      writer.add(Person.named("p" + i, names.name()));
    }
    writer.add(Person.named("right", listed + " Zzyx"));
    var segment = segment(writer);
    var numbers = new int[Name.MOST_PARTS];
    segment.words(segment.rows() - 1, numbers);
    assertThat(reached(segment, Name.of(asked).tokens().getFirst()))
        .contains(numbers[0] >>> Segment.FLAGS);
  }

  @Test
  void every_word_reaches_itself_whatever_stands_beside_it() throws IOException {
    var names = new Invented(new Random(32));
    var writer = new SegmentWriter();
    for (int i = 0; i < 300; i++) {
      writer.add(Person.named("p" + i, names.name()));
    }
    var segment = segment(writer);
    var numbers = new int[Name.MOST_PARTS];
    for (int row = 0; row < segment.rows(); row++) {
      int count = segment.words(row, numbers);
      for (int i = 0; i < count; i++) {
        int number = numbers[i] >>> Segment.FLAGS;
        var token = segment.token(number);
        assertThat(reached(segment, token)).as(token.text).contains(number);
      }
    }
  }

  @Test
  void most_words_of_a_long_list_are_never_looked_at() throws IOException {
    var random = new Random(33);
    var writer = new SegmentWriter();
    for (int i = 0; i < 3_000; i++) {
      var word = new StringBuilder();
      for (int k = 0; k < 7; k++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      writer.add(Person.named("p" + i, word + " Ali"));
    }
    var token = Name.of("Benslimane").tokens().getFirst();
    assertThat(reached(segment(writer), token).size()).isLessThan(30);
  }

  private static Set<Integer> reached(Segment segment, Token token) {
    var found = new HashSet<Integer>();
    Reach.walk(segment, token, WEIGHTS, found::add);
    return found;
  }

  private static Segment segment(SegmentWriter writer) throws IOException {
    var out = new ByteArrayOutputStream();
    writer.write(out);
    return new Segment(MemorySegment.ofArray(out.toByteArray()), "memory");
  }
}
