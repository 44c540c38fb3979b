package org.tansiq.scheduling.assembly;

import static org.tansiq.scheduling.Refusal.Code.NOT_A_SHEET;
import static org.tansiq.scheduling.Refusal.Code.TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tansiq.scheduling.Refused;

/// The first sheet of an XLSX file (ECMA-376), straight from its XML: shared strings, inline
/// strings and numbers as written.
final class Sheet {

  private static final int MOST_UNPACKED = 256 << 20;

  /// The last line that spreadsheets have.
  private static final int LAST_LINE = 1 << 20;

  private static final int MOST_COLUMNS = 200;
  private static final String STRINGS = "xl/sharedStrings.xml";

  private final List<String> shared = new ArrayList<>();
  private final Map<Integer, List<String>> lines = new LinkedHashMap<>();

  private Sheet() {}

  /// The cells of each line of the first sheet, by line number.
  static Map<Integer, List<String>> lines(byte[] bytes) {
    var sheet = new Sheet();
    try {
      var parts = unpacked(bytes);
      var first =
          parts.keySet().stream()
              .filter(name -> name.startsWith("xl/worksheets/sheet"))
              .min(Comparator.comparingInt(String::length).thenComparing(n -> n))
              .orElseThrow(() -> new Refused(NOT_A_SHEET, "The file", "it holds no sheet"));
      if (parts.containsKey(STRINGS)) {
        sheet.readStrings(reader(parts.getOrDefault(STRINGS, new byte[0])));
      }
      sheet.readCells(reader(parts.getOrDefault(first, new byte[0])));
      return sheet.lines;
    } catch (IOException | XMLStreamException damaged) {
      throw new Refused(NOT_A_SHEET, "The file", "it is damaged");
    }
  }

  private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
    var parts = new HashMap<String, byte[]>();
    long left = MOST_UNPACKED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(STRINGS) || entry.getName().startsWith("xl/worksheets/")) {
          var part = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 16));
          left -= part.length;
          if (left <= 0) {
            throw new Refused(TOO_LARGE, "The unpacked sheet", MOST_UNPACKED + " bytes");
          }
          parts.put(entry.getName(), part);
        }
      }
    }
    return parts;
  }

  private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private void readStrings(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        skip(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        shared.add(text.toString());
        text.setLength(0);
      }
    }
  }

  /// Readings above the letters, as in Japanese, are no part of the text.
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void readCells(XMLStreamReader xml) throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    int line = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        cells = new ArrayList<>();
        var number = xml.getAttributeValue(null, "r");
        line = number == null ? line + 1 : number(number);
        if (line < 1 || line > LAST_LINE) {
          throw new Refused(TOO_LARGE, "Line " + number, LAST_LINE + " lines");
        }
        lines.put(line, cells);
        if (lines.size() > TableFile.MOST_ROWS + 1) {
          throw new Refused(TOO_LARGE, "A table of more rows", TableFile.MOST_ROWS + " rows");
        }
      } else if (xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        var value = value(xml, xml.getAttributeValue(null, "t"));
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(value);
      }
    }
  }

  /// The column of a reference such as `AB12`, counted from 0.
  private static int column(String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
    }
    if (column < 1 || column > MOST_COLUMNS) {
      throw new Refused(TOO_LARGE, "Column " + reference, MOST_COLUMNS + " columns");
    }
    return column - 1;
  }

  private String value(XMLStreamReader xml, String type) throws XMLStreamException {
    var text = new StringBuilder();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      boolean holds = event == XMLStreamConstants.START_ELEMENT;
      if (holds && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
        text.append(xml.getElementText());
      }
    }
    if ("s".equals(type)) {
      int number = number(text.toString().strip());
      return number >= 0 && number < shared.size() ? shared.get(number) : "";
    }
    return whole(text.toString());
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      throw new Refused(NOT_A_SHEET, "The file", "“" + text + "” stands where a number should");
    }
  }

  /// Whole numbers are kept as decimals by some programs: 3.0 is 3.
  private static String whole(String value) {
    return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
  }
}
