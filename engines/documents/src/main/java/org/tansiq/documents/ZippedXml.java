package org.tansiq.documents;

import static org.tansiq.documents.Warning.Code.ENDS_EARLY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/// Reads the word processors' packages (DOCX, ODT): XML parts in a ZIP.
///
/// Pulled straight from the bytes with the JDK: the text needs a dozen element names, where Apache
/// POI would bring four libraries, a second of start-up and an object for every run. The ZIP is
/// read from front to back, so a file that breaks off still gives what came before.
final class ZippedXml implements Format {

  /// An honest part packs 10 to 30 times; a bomb 1,000 times.
  private static final int MOST_PACKED = 100;

  private static final long SMALL = 4_000_000;

  private final Kind kind;
  private final Markup markup;
  private final List<String> parts;
  private final String about;

  private ZippedXml(Kind kind, Markup markup, List<String> parts, String about) {
    this.kind = kind;
    this.markup = markup;
    this.parts = parts;
    this.about = about;
  }

  static ZippedXml word() {
    return new ZippedXml(
        Kind.DOCX,
        Markup.WORD,
        List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"),
        "docProps/core.xml");
  }

  static ZippedXml openDocument() {
    return new ZippedXml(Kind.ODT, Markup.OPEN_DOCUMENT, List.of("content.xml"), "meta.xml");
  }

  /// What has been found so far in one package.
  private static final class Found {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String title = "";
    private boolean endsEarly;
  }

  @Override
  public Draft read(Job job) throws IOException {
    Found found = new Found();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(job.bytes()))) {
      Metered metered = new Metered(zip, kind, mostUnpacked(job), job);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.names.add(entry.getName());
        part(entry.getName(), metered, found, job);
        metered.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      job.check();
      found.endsEarly = true;
    }
    found.endsEarly |= !endsAsZip(job.bytes());
    return draft(found, job);
  }

  private static long mostUnpacked(Job job) {
    return Math.min(job.limits().unpacked(), SMALL + (long) MOST_PACKED * job.bytes().length);
  }

  private void part(String name, InputStream content, Found found, Job job)
      throws XMLStreamException {
    if (name.equals(about)) {
      found.title = XmlText.title(content, kind);
    } else if (parts.contains(name) && !found.texts.containsKey(name)) {
      Paragraphs text = new Paragraphs(job.limits().characters());
      try {
        XmlText.collect(content, kind, markup, text);
      } finally {
        found.texts.put(name, text.toString());
      }
    }
  }

  private Draft draft(Found found, Job job) {
    if (found.texts.isEmpty()) {
      throw stranger(found.names);
    }
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      String content = found.texts.getOrDefault(part, "");
      text.append(text.isEmpty() || content.isEmpty() ? "" : "\n\n").append(content);
    }
    if (text.isEmpty() && found.endsEarly) {
      throw new Refused(Refusal.Code.DAMAGED, kind);
    }
    List<Warning> warnings = found.endsEarly ? List.of(Warning.of(ENDS_EARLY, kind)) : List.of();
    return Draft.of(text.toString(), "UTF-8", Origin.titled(found.title), warnings);
  }

  private Refused stranger(List<String> names) {
    if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
      return new Refused(Refusal.Code.UNSUPPORTED, "XLSX");
    }
    if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
      return new Refused(Refusal.Code.UNSUPPORTED, "PPTX");
    }
    boolean office = names.contains("[Content_Types].xml") || kind == Kind.ODT;
    return office
        ? new Refused(Refusal.Code.DAMAGED, kind)
        : new Refused(Refusal.Code.UNSUPPORTED, "ZIP");
  }

  /// A ZIP ends with its directory's end record, which a comment of at most 64 KB may follow.
  private static boolean endsAsZip(byte[] bytes) {
    for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 65_557); i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }
}
