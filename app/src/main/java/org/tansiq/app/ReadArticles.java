package org.tansiq.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tansiq.app.Inputs.Input;
import org.tansiq.documents.FileName;
import org.tansiq.documents.Limits;
import org.tansiq.documents.Opened;
import org.tansiq.documents.Opener;
import org.tansiq.documents.Opening;
import org.tansiq.documents.Refusal;
import org.tansiq.documents.Warning;
import org.tansiq.documents.Wording;
import org.tansiq.reading.Article;
import org.tansiq.reading.Reader;
import org.tansiq.reading.Reading;
import org.tansiq.vocabulary.Language;

/// Opens and reads files for a command; what cannot be read is told and left out, the rest goes on.
final class ReadArticles {

  private static final String UNREAD_LANGUAGE = "LANGUAGE_NOT_READ";

  /// Nobody waits at a page for a command, so a busy machine gets the time it needs.
  private static final Limits LIMITS =
      new Limits(
          Limits.STANDARD.bytes(),
          Limits.STANDARD.characters(),
          Duration.ofMinutes(1),
          Limits.STANDARD.depth(),
          Limits.STANDARD.attachments());

  private final Terminal terminal;
  private final Wording wording;
  private int code = Exit.DONE;

  ReadArticles(Terminal terminal) {
    this.terminal = terminal;
    this.wording = Wording.in(terminal.locale());
  }

  /// A file that was read.
  record Result(Reading reading, Optional<String> address, List<String> warnings) {}

  private sealed interface Outcome {}

  private record Read(Result result, List<Warning> warnings) implements Outcome {}

  private record Refused(Refusal refusal) implements Outcome {}

  private record Faulty(RuntimeException fault) implements Outcome {}

  /// The readings in the order of the files.
  List<Result> of(Inputs inputs) {
    inputs
        .absent()
        .forEach(word -> {
          terminal.tell(shown(word) + ": there is no such file or folder.");
          code = Exit.NO_INPUT;
        });
    var files = inputs.found();
    var outcomes = files.parallelStream().map(this::outcome).collect(Collectors.toList());
    var results = new ArrayList<Result>();
    for (int i = 0; i < files.size(); i++) {
      var name = shown(files.get(i).doc());
      switch (outcomes.get(i)) {
        case Read read -> {
          read.warnings().forEach(w -> terminal.tell(name + ": " + wording.of(w)));
          if (read.result().reading().language() == Language.OTHER) {
            terminal.tell(name + ": its language is none of those read: Arabic, French, English.");
          }
          results.add(read.result());
        }
        case Refused refused -> {
          terminal.tell(name + ": " + wording.of(refused.refusal()));
          code = Math.max(code, Exit.DATA);
        }
        case Faulty faulty -> {
          terminal.tell(name + ": a fault of the program while reading it.");
          faulty.fault().printStackTrace(terminal.err());
          code = Exit.FAULT;
        }
      }
    }
    return results;
  }

  /// How it went so far.
  int code() {
    return code;
  }

  private Outcome outcome(Input input) {
    try {
      return switch (open(input)) {
        case Opened opened -> read(input, opened);
        case Refusal refusal -> new Refused(refusal);
      };
    } catch (RuntimeException fault) {
      return new Faulty(fault);
    }
  }

  private Opening open(Input input) {
    var name = new FileName(input.file().toString());
    return input.standardInput()
        ? Opener.standard().open(name, terminal.in(), LIMITS)
        : Opener.standard().open(name, input.file(), LIMITS);
  }

  private static Outcome read(Input input, Opened opened) {
    var article = Article.of(input.doc(), opened.text());
    if (article.url().isEmpty() && opened.origin().address().isPresent()) {
      article = article.from(opened.origin().address().get().toString());
    }
    var reading = Reader.standard().read(article);
    var codes = new ArrayList<String>();
    opened.warnings().forEach(w -> codes.add(w.code().name()));
    if (reading.language() == Language.OTHER) {
      codes.add(UNREAD_LANGUAGE);
    }
    return new Read(new Result(reading, article.url(), codes), opened.warnings());
  }

  private static String shown(String name) {
    return new FileName(name).shown();
  }
}
