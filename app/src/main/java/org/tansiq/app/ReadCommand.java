package org.tansiq.app;

import org.tansiq.app.ReadArticles.Result;
import org.tansiq.reading.evaluation.EngagementIds;
import org.tansiq.reading.evaluation.ReadingJson;

/// `tansiq intake read [--format jsonl|table] FILE…`: what articles report, without a server.
///
/// Exit codes: 0 all read, 64 wrong words, 65 a file was refused, 66 a file is not there, 70 a
/// fault; whatever could be read is printed.
final class ReadCommand {

  static final Command COMMAND =
      Command.of("intake read [--format jsonl|table] FILE|DIR|-...", ReadCommand::run);

  private ReadCommand() {}

  private enum Format {
    JSONL,
    TABLE
  }

  private static int run(Words words, Terminal terminal) {
    var files = words.values(1, Integer.MAX_VALUE);
    var format = format(words);
    var articles = new ReadArticles(terminal);
    var results = articles.of(Inputs.of(files));
    var ids = EngagementIds.over(results.stream().map(Result::reading).toList());
    for (var result : results) {
      terminal
          .out()
          .println(
              switch (format) {
                case JSONL ->
                    ReadingJson.line(result.reading(), ids, result.address(), result.warnings());
                case TABLE -> ReadingTable.of(result.reading(), ids, terminal.locale());
              });
    }
    return articles.code();
  }

  private static Format format(Words words) {
    var word = words.option("format").orElse("jsonl");
    return switch (word) {
      case "jsonl" -> Format.JSONL;
      case "table" -> Format.TABLE;
      default -> throw words.wrong("--format takes jsonl or table, not " + word + ".");
    };
  }
}
