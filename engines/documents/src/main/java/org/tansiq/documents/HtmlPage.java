package org.tansiq.documents;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// Reads a saved web page: the article in paragraphs, without what surrounds it.
///
/// The parser only parses: no script runs and no address is ever asked.
final class HtmlPage {

  private static final int DEEPEST = 512;
  private static final int MOST_TAGS = 500_000;
  private static final int HEAD = 4_096;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");
  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, frame, object, embed, applet, svg, math, canvas,"
          + " video, audio, nav, footer, aside, button, select, textarea, label, dialog, menu,"
          + " [role=navigation], [role=contentinfo], [role=complementary], [role=search],"
          + " [role=banner], [hidden], [aria-hidden=true]";
  private static final Pattern HIDING =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Set<String> LINES = Set.of("br", "tr", "li", "dt", "dd", "option");

  private HtmlPage() {}

  /// The character set a page's own head declares, or blank.
  static String declaredEncoding(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(head);
    return declared.find() ? declared.group(1) : "";
  }

  static Draft draft(Decoded decoded, Job job) {
    Document page = parse(decoded.text(), job);
    Origin origin = PageOrigin.of(page);
    List<Warning> warnings = PlainText.warnings(decoded);
    return Draft.of(mainText(page, job), decoded.encoding(), origin, warnings);
  }

  private static Document parse(String html, Job job) {
    if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
      throw new Refused(Refusal.Code.TOO_INTRICATE, Kind.HTML);
    }
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(watched(html, job), "");
  }

  private static Reader watched(String html, Job job) {
    return new FilterReader(new StringReader(html)) {
      @Override
      public int read(char[] buffer, int from, int length) throws IOException {
        job.check();
        return super.read(buffer, from, length);
      }
    };
  }

  private static String mainText(Document page, Job job) {
    page.select(NEVER_TEXT).remove();
    page.select("[style]").stream()
        .filter(element -> HIDING.matcher(element.attr("style")).find())
        .forEach(Node::remove);
    page.select("body > header").remove();
    String text = text(main(page, job), job);
    return text.isBlank() ? text(page.body(), job) : text;
  }

  /// The element that says it is the article, if it holds most of the page's running text; else
  /// all: a line too many is the reading engine's to drop, a line too few is lost.
  private static Element main(Document page, Job job) {
    Element body = page.body();
    int whole = runningText(body);
    for (String sign : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
      job.check();
      Element longest = body;
      int length = -1;
      for (Element candidate : page.select(sign)) {
        int candidateLength = runningText(candidate);
        if (candidateLength > length) {
          longest = candidate;
          length = candidateLength;
        }
      }
      if (length * 2L > whole) {
        return longest;
      }
    }
    return body;
  }

  /// Text outside links: what surrounds an article is mostly links.
  private static int runningText(Element element) {
    int length = element.text().length();
    for (Element link : element.select("a")) {
      length -= link.text().length();
    }
    return length;
  }

  private static String text(Element root, Job job) {
    Paragraphs text = new Paragraphs(job.limits().characters());
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            job.check();
            if (node instanceof TextNode words && !text.full()) {
              text.running(words.getWholeText());
            } else if (node instanceof Element element) {
              part(element, text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.nameIs("br")) {
              part(element, text);
            }
          }
        });
    return text.toString();
  }

  private static void part(Element element, Paragraphs text) {
    if (LINES.contains(element.normalName())) {
      text.line();
    } else if (element.nameIs("td") || element.nameIs("th")) {
      text.space();
    } else if (element.isBlock()) {
      text.paragraph();
    }
  }
}
