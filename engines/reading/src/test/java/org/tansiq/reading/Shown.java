package org.tansiq.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints what the reader finds in files: the claims of every proposal with their rules, and on
/// `--signs` everything that was weighed.
final class Shown {

  private Shown() {}

  public static void main(String[] words) throws IOException {
    boolean signs = words.length > 0 && words[0].equals("--signs");
    for (int i = signs ? 1 : 0; i < words.length; i++) {
      var article = Article.of(words[i], Files.readString(Path.of(words[i])));
      print(Reader.standard().read(article), System.out);
      if (signs) {
        Reader.standard().findings(article).ifPresent(f -> signs(f, System.out));
      }
    }
  }

  static void print(Reading reading, PrintStream out) {
    out.printf("%s %s %s%n", reading.name(), reading.language(), reading.published());
    for (var proposal : reading.proposals()) {
      out.printf(
          "%s %s %s%s%n",
          proposal.key(),
          proposal.salience(),
          proposal.kind(),
          proposal.planned() ? " planned" : "");
      for (var c : proposal.claims()) {
        out.printf(
            "   %-13s %s | %s | %s %.2f %s %s%n",
            c.predicate(),
            c.value(),
            c.shown(),
            c.why().rule(),
            c.why().confidence().value(),
            c.why().notes(),
            c.post().map(Object::toString).orElse("")
                + c.accord().map(Object::toString).orElse(""));
      }
    }
  }

  private static void signs(Findings findings, PrintStream out) {
    var weights = Weights.standard();
    findings
        .states()
        .values()
        .forEach(e -> {
          line("state", weights, e, out);
          line("host", weights, e, out);
        });
    findings.people().keySet().forEach(e -> line("person", weights, e, out));
    findings.bodies().values().forEach(e -> line("body", weights, e, out));
    findings.accords().values().forEach(e -> line("accord", weights, e, out));
    findings.topics().values().forEach(e -> line("topic", weights, e, out));
    findings.times().forEach(t -> line("time", weights, t.evidence(), out));
    out.printf(
        "engagement %.2f %s%n",
        weights.score("engagement", findings.whole()), findings.whole().keySet());
  }

  private static void line(String question, Weights weights, Evidence evidence, PrintStream out) {
    out.printf("%s %.2f %s%n", question, weights.score(question, evidence.features()), evidence);
  }
}
