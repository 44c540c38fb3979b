package org.tansiq.demo.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.tansiq.desk.register.bulk.Consignment.Paper;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.sources.NewSource;
import org.tansiq.desk.register.sources.Source.Sentence;

/// A paper in the making: sentence after sentence, each knowing where it stands.
final class Draft {

  private final UUID id;
  private final Voice voice;
  private final String title;
  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Said headline;

  Draft(UUID id, Voice voice, String title) {
    this.id = id;
    this.voice = voice;
    this.title = title;
    this.headline = add(title, "title");
    text.append('\n');
  }

  Said title() {
    return headline;
  }

  Voice voice() {
    return voice;
  }

  /// A sentence that facts rest on.
  Said say(String key, Object... values) {
    return add(voice.text(key, values), "lit");
  }

  /// A sentence that states nothing the register keeps.
  void mention(String key, Object value) {
    add(voice.text(key, value), "plain");
  }

  private Said add(String sentence, String role) {
    if (!text.isEmpty()) {
      text.append(sentences.size() % 4 == 0 ? "\n\n" : " ");
    }
    int from = text.length();
    text.append(sentence);
    int number = sentences.size() + 1;
    sentences.add(new Sentence(number, from, text.length(), role, sentence));
    return new Said(id, number, from, sentence);
  }

  Paper published(String publisher, LocalDate on) {
    var name = "demo-" + id.toString().substring(0, 8) + ".txt";
    return new Paper(
        id,
        new NewSource(
            hash(id + "\n" + text),
            name,
            title,
            voice.tongue().code(),
            publisher,
            "https://demo.example/" + voice.tongue().code() + "/" + id,
            on.toString(),
            on,
            "text",
            text.toString(),
            List.of(),
            sentences,
            List.of(),
            true));
  }

  private static String hash(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A sentence in its paper, in which the words of a fact are found.
  record Said(UUID source, int number, int from, String text) {

    NewClaim.At at(String shown) {
      int place = text.indexOf(shown);
      if (place < 0) {
        throw new IllegalStateException("«" + shown + "» does not stand in «" + text + "»");
      }
      return new NewClaim.At(source, number, from + place, from + place + shown.length());
    }
  }
}
