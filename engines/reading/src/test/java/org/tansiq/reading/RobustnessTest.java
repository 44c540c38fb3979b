package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.vocabulary.Language;

/// Whatever the text is, reading it ends, and every word shown stands in the text where it says.
final class RobustnessTest {

  static List<Annotated> development() {
    return Annotated.development();
  }

  @ParameterizedTest
  @MethodSource("development")
  void everyClaimShowsTheWordsOfTheText(Annotated annotated) {
    var text = annotated.article().text();
    var reading = Reader.standard().read(annotated.article());
    for (var proposal : reading.proposals()) {
      for (var claim : proposal.claims()) {
        var mention = claim.mention();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(claim.shown());
        var sentence =
            reading.sentences().stream()
                .filter(s -> s.number() == mention.sentence())
                .findFirst()
                .orElseThrow();
        assertThat(mention.start()).isGreaterThanOrEqualTo(sentence.start());
        assertThat(mention.end()).isLessThanOrEqualTo(sentence.end());
        assertThat(claim.why().rule()).matches("[A-Z]+-\\d+");
      }
    }
    for (var sentence : reading.sentences()) {
      assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
    }
    for (var removed : reading.removed()) {
      assertThat(removed.start()).isBetween(0, removed.end());
      assertThat(removed.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\n",
        "0 1 2 3 — …",
        "؟؟؟!!!",
        "\u200f\u202b\u202c\u200e",
        "\ud83d\ude00",
        "\ud83d",
        "https://example.test/",
        "https://%zz%",
        "يوم 31 فبراير 2024",
        "99/99/2024 32-13-2024"
      })
  void aTextWithoutAnythingIsRead(String text) {
    assertThat(Reader.standard().read(Article.of("a", text)).proposals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Direktor der Polizei hat sich gestern in Berlin mit seinem Kollegen aus Marokko zu Gesprächen"
            + " über die Bekämpfung der Kriminalität getroffen.",
        "El director de la policía se reunió ayer en Madrid con su homólogo marroquí para hablar de"
            + " la lucha contra el crimen organizado y el terrorismo.",
        "警察庁長官は昨日、東京でモロッコの国家安全保障総局長と会談した。"
      })
  void aFourthLanguageIsSaidToBeOne(String text) {
    var reading = Reader.standard().read(Article.of("a", text));
    assertThat(reading.language()).isEqualTo(Language.OTHER);
    assertThat(reading.proposals()).isEmpty();
  }

  @Test
  void bidiControlsChangeNothing() {
    var plain =
        "التقى المدير العام للأمن الوطني المغربي، سعيد البوكيلي، يوم 3 مارس 2025 بالرباط، نظيره التونسي،"
            + " اللواء حسان الماطري.";
    var marked = plain.replace("يوم", "\u200fيوم\u200e").replace("بالرباط", "\u202bبالرباط\u202c");
    assertThat(values(marked)).isEqualTo(values(plain));
  }

  private static List<String> values(String text) {
    return Reader.standard().read(Article.of("a", text)).proposals().stream()
        .flatMap(p -> p.claims().stream())
        .map(c -> c.predicate() + "=" + c.value())
        .toList();
  }

  @Test
  void aMillionLettersAreRead() {
    var long1 = new StringBuilder();
    var random = new Random(7);
    var texts = Annotated.development();
    while (long1.length() < 1_000_000) {
      var text = texts.get(random.nextInt(texts.size())).article().text();
      for (var line : text.split("\n")) {
        long1.append(line).append(' ').append(random.nextInt(1000)).append('\n');
      }
    }
    assertThatCode(() -> Reader.standard().read(Article.of("long", long1.toString())))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> Reader.standard().read(Article.of("line", long1.toString().replace('\n', ' '))))
        .doesNotThrowAnyException();
  }

  @Test
  void shuffledWordsNeverFail() {
    var random = new Random(11);
    for (var annotated : Annotated.development()) {
      var words = new ArrayList<>(List.of(annotated.article().text().split(" ")));
      java.util.Collections.shuffle(words, random);
      var text = String.join(" ", words);
      for (var proposal : Reader.standard().read(Article.of("s", text)).proposals()) {
        for (var claim : proposal.claims()) {
          assertThat(text.substring(claim.mention().start(), claim.mention().end()))
              .isEqualTo(claim.shown());
        }
      }
    }
  }

  @Test
  void theSameArticleGivesTheSameReading() {
    var article = Annotated.development().getFirst().article();
    assertThat(Reader.standard().read(article)).isEqualTo(Reader.standard().read(article));
  }
}
