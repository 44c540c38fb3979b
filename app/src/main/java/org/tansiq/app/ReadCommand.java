package org.tansiq.app;

import java.util.ArrayList;
import java.util.List;
import org.tansiq.app.ReadArticles.Result;
import org.tansiq.reading.evaluation.EngagementIds;
import org.tansiq.reading.evaluation.ReadingJson;

/// `tansiq intake read [--format jsonl|table] FILE…`: what articles report, without a server.
///
/// Exit codes: 0 all read, 64 wrong words, 65 a file was refused, 66 a file is not there, 70 a
/// fault; whatever could be read is printed.
final class ReadCommand {

  private static final String USE = "intake read [--format jsonl|table] FILE|DIR|- ...";

  private ReadCommand() {}

  private enum Format {
    JSONL,
    TABLE
  }

  static int run(List<String> words, Terminal terminal) {
    var files = new ArrayList<String>();
    var format = format(words, files);
    if (files.isEmpty()) {
      throw new WrongWords("intake read needs a file, a folder or - for standard input.\n" + USE);
    }
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

  private static Format format(List<String> words, List<String> files) {
    var format = Format.JSONL;
    boolean options = true;
    for (var each = words.iterator(); each.hasNext(); ) {
      var word = each.next();
      if (options && word.equals("--")) {
        options = false;
      } else if (options && word.equals("--format")) {
        format = format(each.hasNext() ? each.next() : "");
      } else if (options && word.startsWith("--format=")) {
        format = format(word.substring("--format=".length()));
      } else if (options && word.startsWith("--")) {
        throw new WrongWords("intake read does not know " + word + "\n" + USE);
      } else {
        files.add(word);
      }
    }
    return format;
  }

  private static Format format(String word) {
    return switch (word) {
      case "jsonl" -> Format.JSONL;
      case "table" -> Format.TABLE;
      default ->
          throw new WrongWords("--format takes jsonl or table, not \"" + word + "\"\n" + USE);
    };
  }
}
