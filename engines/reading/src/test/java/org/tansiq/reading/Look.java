package org.tansiq.reading;

import java.nio.file.Files;
import java.nio.file.Path;

final class Look {
  private Look() {}

  public static void main(String[] words) throws Exception {
    var f =
        Reader.standard()
            .findings(Article.of("x", Files.readString(Path.of(words[0]))))
            .orElseThrow();
    var w = Weights.standard();
    System.out.println("published " + f.pages().published() + " title " + f.pages().title());
    f.pages()
        .phrases()
        .forEach(p -> System.out.println(p.sentence().role() + " " + p.sentence().text()));
    f.states()
        .values()
        .forEach(e ->
            System.out.printf(
                "STATE %.2f host %.2f %s%n",
                w.score("state", e.features()), w.score("host", e.features()), e));
    f.people()
        .keySet()
        .forEach(e -> System.out.printf("PERSON %.2f %s%n", w.score("person", e.features()), e));
    f.bodies()
        .values()
        .forEach(e -> System.out.printf("BODY %.2f %s%n", w.score("body", e.features()), e));
    f.accords()
        .values()
        .forEach(e -> System.out.printf("ACCORD %.2f %s%n", w.score("accord", e.features()), e));
    f.topics()
        .values()
        .forEach(e -> System.out.printf("TOPIC %.2f %s%n", w.score("topic", e.features()), e));
    f.times()
        .forEach(t ->
            System.out.printf(
                "TIME %.2f %s%n", w.score("time", t.evidence().features()), t.evidence()));
    f.pages()
        .removed()
        .forEach(r ->
            System.out.println(
                "REMOVED "
                    + r.reason()
                    + " "
                    + f.pages().article().text().substring(r.start(), r.end())));
    System.out.println(f.whole());
  }
}
