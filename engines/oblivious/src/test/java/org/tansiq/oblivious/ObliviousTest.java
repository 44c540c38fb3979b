package org.tansiq.oblivious;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObliviousTest {

  private static final OwnerKey KEY =
      OwnerKey.derived(
          HexFormat.of().parseHex("a3".repeat(32)), "test key".getBytes(StandardCharsets.US_ASCII));

  @TempDir Path directory;

  private final SplittableRandom random = new SplittableRandom(9497);

  @Test
  void a_key_is_derived_as_in_rfc_9497() {
    assertThat(KEY.secretHex())
        .isEqualTo("ca5d94c8807817669a51b196c34c1b7f8442fde4334a7121ae4736364312fca6");
    assertThat(KEY.published().hex())
        .isEqualTo("03e17e70604bcabe198882c0a1f27a92441e774224ed9c702e51dd17038b102462");
    assertThat(OwnerKey.parse(KEY.secretHex()).published()).isEqualTo(KEY.published());
  }

  @Test
  void questions_and_answers_are_those_of_rfc_9497() {
    var lines = Vectors.of("rfc9497-voprf.tsv").lines();
    assertThat(lines).hasSize(3);
    for (var cells : lines) {
      var inputs = Vectors.several(cells[0]);
      var blinds = Vectors.several(cells[1]).stream().map(Curve::scalar).toList();
      var question = Question.with(inputs, blinds);
      assertThat(hex(question.blinded())).isEqualTo(cells[2]);
      var asked = question.blinded().stream().map(Point::point).toList();
      var answered = asked.stream().map(p -> Curve.times(KEY.secret(), p)).toList();
      assertThat(hex(answered.stream().map(Point::of).toList())).isEqualTo(cells[3]);
      var proof = proof(asked, answered, new BigInteger(cells[5], 16));
      assertThat(proof.hex()).isEqualTo(cells[4]);
      var answer = new Answer(answered.stream().map(Point::of).toList(), Proof.parse(cells[4]));
      var outputs = question.outputs(answer, KEY.published());
      assertThat(String.join(",", outputs.stream().map(Output::hex).toList())).isEqualTo(cells[6]);
      assertThat(inputs.stream().map(new Owner(KEY)::output).toList()).isEqualTo(outputs);
    }
  }

  @Test
  void the_asker_learns_hit_or_no_hit_and_the_owner_sees_chance() throws IOException {
    var owner = new Owner(KEY);
    var file = directory.resolve("filter");
    owner.filter(Stream.of("7", "8", "8").map(ObliviousTest::key).toList()).write(file);
    var filter = Filter.read(file);
    assertThat(filter.size()).isEqualTo(2);
    var keys = Stream.of("8", "9").map(ObliviousTest::key).toList();
    var question = Question.of(keys, random);
    var again = Question.of(keys, random);
    assertThat(question.blinded()).doesNotContainAnyElementsOf(again.blinded());
    var outputs = question.outputs(owner.answer(question.blinded(), random), KEY.published());
    assertThat(outputs.stream().map(filter::has)).containsExactly(true, false);
  }

  @Test
  void a_question_that_was_kept_is_the_same_when_its_answer_comes() {
    var keys = List.of(key("8"), key("9"));
    var question = Question.of(keys, random);
    var answer = new Owner(KEY).answer(question.blinded(), random);
    var resumed = Question.resumed(keys, question.kept());
    assertThat(resumed.blinded()).isEqualTo(question.blinded());
    assertThat(resumed.outputs(answer, KEY.published()))
        .isEqualTo(question.outputs(answer, KEY.published()));
    refused(() -> Question.resumed(keys, question.kept().subList(0, 1)), Refused.Code.OTHER_NUMBER);
    refused(
        () -> Question.resumed(keys, List.of("00".repeat(32), "01")), Refused.Code.NOT_A_SCALAR);
  }

  @Test
  void an_answer_with_another_key_or_in_another_order_is_refused() {
    var question = Question.of(List.of(key("8"), key("9")), random);
    var other = new Owner(OwnerKey.random(random)).answer(question.blinded(), random);
    refused(() -> question.outputs(other, KEY.published()), Refused.Code.WRONG_PROOF);
    var right = new Owner(KEY).answer(question.blinded(), random);
    var turned = right.points().reversed();
    assertThat(turned).isNotEqualTo(right.points());
    refused(
        () -> question.outputs(new Answer(turned, right.proof()), KEY.published()),
        Refused.Code.WRONG_PROOF);
    refused(
        () ->
            question.outputs(
                new Answer(right.points().subList(0, 1), right.proof()), KEY.published()),
        Refused.Code.OTHER_NUMBER);
  }

  @Test
  void what_is_no_point_no_scalar_or_too_much_is_refused() {
    refused(() -> new Point("00"), Refused.Code.NOT_A_POINT);
    refused(() -> new Point("zz".repeat(33)), Refused.Code.NOT_A_POINT);
    refused(() -> new Point("02" + "ff".repeat(32)), Refused.Code.NOT_A_POINT);
    refused(() -> new Point("05" + "01".repeat(32)), Refused.Code.NOT_A_POINT);
    refused(() -> OwnerKey.parse("00".repeat(32)), Refused.Code.NOT_A_SCALAR);
    refused(() -> Proof.parse("ff".repeat(64)), Refused.Code.NOT_A_SCALAR);
    refused(() -> new Owner(KEY).answer(List.of(), random), Refused.Code.NOTHING_ASKED);
    var many = Collections.nCopies(Question.MOST + 1, key("1"));
    refused(() -> Question.of(many, random), Refused.Code.TOO_MANY);
  }

  @Test
  void a_filter_that_was_cut_off_is_refused() throws IOException {
    var file = directory.resolve("filter");
    new Owner(KEY).filter(Stream.of("1", "2", "3").map(ObliviousTest::key).toList()).write(file);
    var whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, 16, whole.length - 8, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      refused(() -> Filter.read(file), Refused.Code.NOT_A_FILTER);
    }
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Proof proof(List<ECPoint> asked, List<ECPoint> answered, BigInteger chance) {
    return Proof.of(KEY.secret(), KEY.published().point(), asked, answered, chance);
  }

  private static String hex(List<Point> points) {
    return String.join(",", points.stream().map(Point::hex).toList());
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, Refused.Code code) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code))
        .hasMessageContaining("\nMaybe ");
  }
}
