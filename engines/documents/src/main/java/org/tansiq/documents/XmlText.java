package org.tansiq.documents;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Pulls text out of one XML part of a package.
///
/// The two formats forbid a document type (ECMA-376 part 2, 8.2.4), which is where entity attacks
/// live: a part that has one is refused, and nothing outside the part can be named.
final class XmlText {

  private static final int LONGEST_TITLE = 500;
  private static final int DEEPEST = 2_000;

  private final XMLStreamReader xml;
  private final Kind kind;
  private final Markup markup;
  private final Paragraphs text;
  private final Deque<String> open = new ArrayDeque<>();
  private int skippedFrom;
  private boolean hidden;

  private XmlText(XMLStreamReader xml, Kind kind, Markup markup, Paragraphs text) {
    this.xml = xml;
    this.kind = kind;
    this.markup = markup;
    this.text = text;
  }

  static void collect(InputStream content, Kind kind, Markup markup, Paragraphs text)
      throws XMLStreamException {
    new XmlText(factory().createXMLStreamReader(content), kind, markup, text).collect();
  }

  /// The `dc:title` of a package's part about itself.
  static String title(InputStream content, Kind kind) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(content);
    StringBuilder title = new StringBuilder();
    boolean inTitle = false;
    while (xml.hasNext() && title.length() < LONGEST_TITLE) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new Refused(Refusal.Code.UNSAFE_XML, kind);
        case XMLStreamConstants.START_ELEMENT -> inTitle = xml.getLocalName().equals("title");
        case XMLStreamConstants.END_ELEMENT -> inTitle = false;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            title.append(inTitle ? xml.getText() : "");
        default -> {}
      }
    }
    return title.toString();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLReporter((_, _, _, _) -> {});
    return factory;
  }

  private void collect() throws XMLStreamException {
    while (xml.hasNext() && !text.full()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new Refused(Refusal.Code.UNSAFE_XML, kind);
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (skippedFrom == 0 && !hidden && !open.isEmpty() && words(open.peek())) {
            text.running(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private boolean words(String element) {
    return markup.words().contains(element);
  }

  private void start(String name) {
    if (open.size() >= DEEPEST) {
      throw new Refused(Refusal.Code.TOO_INTRICATE, kind);
    }
    boolean ours = String.valueOf(xml.getNamespaceURI()).contains(markup.namespace());
    boolean fallback = name.equals("Fallback");
    open.push(ours || fallback ? name : "");
    if (skippedFrom == 0 && markup.skips().skipped().contains(open.peek())) {
      skippedFrom = open.size();
    }
    if (ours && skippedFrom == 0) {
      acted(name);
    }
  }

  private void acted(String name) {
    if (markup.paragraphs().contains(name)) {
      text.paragraph();
    } else if (markup.lines().contains(name)) {
      text.line();
    } else if (markup.skips().spaces().contains(name)) {
      text.space();
    } else if (name.equals("noBreakHyphen")) {
      text.running("-");
    } else if (name.equals("r")) {
      hidden = false;
    } else if (name.equals("vanish")) {
      hidden = !"false".equals(value()) && !"0".equals(value());
    }
  }

  private String value() {
    return String.valueOf(xml.getAttributeValue(xml.getNamespaceURI(), "val"));
  }

  private void end(String name) {
    String closed = open.pop();
    if (skippedFrom > open.size()) {
      skippedFrom = 0;
    }
    if (closed.equals(name) && markup.paragraphs().contains(name)) {
      text.paragraph();
      hidden = false;
    }
  }
}
