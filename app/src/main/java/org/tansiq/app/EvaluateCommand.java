package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tansiq.app.ReadArticles.Result;
import org.tansiq.reading.evaluation.DocumentRecord;
import org.tansiq.reading.evaluation.EngagementIds;
import org.tansiq.reading.evaluation.Evaluation;
import org.tansiq.reading.evaluation.EvaluationText;
import org.tansiq.reading.evaluation.JsonLines;
import org.tansiq.reading.evaluation.MalformedLine;

/// `tansiq intake evaluate [--json|--errors] GOLD [PREDICTED]`: how good readings are against
/// annotated articles; without PREDICTED the documents beside GOLD are read now.
final class EvaluateCommand {

  static final Command COMMAND =
      Command.of(
          "intake evaluate [--json|--errors] GOLD.jsonl [PREDICTED.jsonl]", EvaluateCommand::run);

  private EvaluateCommand() {}

  private static int run(Words words, Terminal terminal) {
    var files = words.values(1, 2);
    if (words.flag("json") && words.flag("errors")) {
      throw words.wrong("Either --json or --errors.");
    }
    var gold = new ArrayList<DocumentRecord>();
    var found = new ArrayList<DocumentRecord>();
    var failed = load(files.getFirst(), gold, terminal);
    if (failed.isPresent()) {
      return failed.getAsInt();
    }
    int code = Exit.DONE;
    if (files.size() == 2) {
      code = load(files.get(1), found, terminal).orElse(Exit.DONE);
    } else {
      var articles = new ReadArticles(terminal);
      found.addAll(read(articles, Path.of(files.getFirst()), gold));
      code = articles.code();
    }
    if (files.size() == 2 && code != Exit.DONE) {
      return code;
    }
    terminal.out().println(shown(words, Evaluation.of(gold, found)));
    return code;
  }

  private static String shown(Words words, Evaluation evaluation) {
    if (words.flag("json")) {
      return EvaluationText.json(evaluation);
    }
    return words.flag("errors")
        ? EvaluationText.errors(evaluation)
        : EvaluationText.lines(evaluation);
  }

  /// The exit code where the file could not be read.
  private static OptionalInt load(String file, List<DocumentRecord> into, Terminal terminal) {
    try {
      into.addAll(JsonLines.read(Files.readAllLines(Path.of(file))));
      return OptionalInt.empty();
    } catch (MalformedLine malformed) {
      terminal.tell(file + ": " + malformed.getMessage());
      return OptionalInt.of(Exit.DATA);
    } catch (IOException unreadable) {
      terminal.tell(file + ": it cannot be read.\nMaybe the path is mistyped.");
      return OptionalInt.of(Exit.NO_INPUT);
    }
  }

  /// The annotated documents lie in `docs` beside the annotations, or right beside them.
  private static List<DocumentRecord> read(
      ReadArticles articles, Path gold, List<DocumentRecord> expected) {
    var beside = gold.toAbsolutePath().resolveSibling("docs");
    boolean own = Files.isDirectory(beside);
    var files =
        expected.stream()
            .map(e -> e.doc() + ".txt")
            .map(name -> own ? beside.resolve(name) : gold.toAbsolutePath().resolveSibling(name))
            .map(Path::toString)
            .toList();
    var readings = articles.of(Inputs.of(files)).stream().map(Result::reading).toList();
    var ids = EngagementIds.over(readings);
    return readings.stream().map(r -> DocumentRecord.of(r, ids)).toList();
  }
}
