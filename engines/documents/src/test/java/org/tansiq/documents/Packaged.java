package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes real DOCX, ODT and ZIP bytes, well-formed or hostile.
final class Packaged {

  private static final String WORD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
          + "<w:body>%s</w:body></w:document>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static Packaged docx(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return docxBody("", body.toString());
  }

  static Packaged docxBody(String prolog, String body) {
    return new Packaged()
        .with("[Content_Types].xml", "<Types/>")
        .with("word/document.xml", WORD.formatted(prolog, body))
        .with(
            "docProps/core.xml",
            "<cp:p xmlns:cp=\"cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<dc:title>بلاغ مشترك</dc:title></cp:p>");
  }

  static Packaged odt(String body) {
    return new Packaged()
        .with("mimetype", "application/vnd.oasis.opendocument.text")
        .with(
            "content.xml",
            "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text>"
                + body
                + "</o:text></o:body></o:document-content>");
  }

  Packaged with(String name, String content) {
    return with(name, content.getBytes(UTF_8));
  }

  Packaged with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(entry(part.getKey(), part.getValue()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// OpenDocument stores its first part unpacked, so that its kind shows in the first bytes.
  private static ZipEntry entry(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    if (name.equals("mimetype")) {
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(crc.getValue());
    }
    return entry;
  }
}
