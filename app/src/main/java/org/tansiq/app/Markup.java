package org.tansiq.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tansiq.desk.platform.pages.Words;

/// A page that stands alone, to print or to send: its tables, its direction and its style.
final class Markup {

  private static final String STYLE =
      """
      body{font:16px/1.5 "Noto Sans","Noto Sans Arabic",system-ui,sans-serif;margin:2rem;color:#1a1a1a}
      h1{font-size:1.4rem;margin:0}p{margin:.25rem 0 1.25rem;color:#555}
      h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
      table{border-collapse:collapse;width:100%}
      th,td{border-block-end:1px solid #ddd;padding:.4rem .6rem;text-align:start;vertical-align:top}
      th{font-weight:600;background:#f4f4f2}td{unicode-bidi:isolate}
      .grid td,.grid th{border:1px solid #ddd;font-size:.8rem;padding:.25rem .4rem}
      @media print{body{margin:0}h2{break-after:avoid}tr{break-inside:avoid}}
      """;

  private final StringBuilder html = new StringBuilder();

  Markup(Words words, String title, String about) {
    var tongue = words.tongue();
    html.append("<!doctype html>\n<html lang=\"").append(tongue.code());
    html.append("\" dir=\"").append(tongue.direction());
    html.append(
        "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.append("<title>").append(escaped(title)).append("</title>\n<style>\n").append(STYLE);
    html.append("</style>\n<h1>").append(escaped(title)).append("</h1>\n");
    html.append("<p>").append(escaped(about)).append("</p>\n");
  }

  Markup heading(String text) {
    html.append("<h2>").append(escaped(text)).append("</h2>\n");
    return this;
  }

  /// A table; `kind` is `grid` for a board or empty.
  Markup table(String kind, List<String> head, List<List<String>> rows) {
    html.append("<table class=\"").append(kind).append("\">\n<thead><tr>");
    head.forEach(cell -> html.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (var row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
    return this;
  }

  byte[] written() {
    return html.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
