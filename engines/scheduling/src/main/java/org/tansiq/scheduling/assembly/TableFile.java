package org.tansiq.scheduling.assembly;

import static org.tansiq.scheduling.Refusal.Code.NOT_A_SHEET;
import static org.tansiq.scheduling.Refusal.Code.NO_END;
import static org.tansiq.scheduling.Refusal.Code.TOO_LARGE;
import static org.tansiq.scheduling.Refusal.Code.UNEXPECTED;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tansiq.scheduling.Refused;

/// Rows under a head, from CSV (RFC 4180; commas, semicolons or tabs) or the first sheet of an XLSX
/// file.
public final class TableFile {

  static final int MOST_ROWS = 200_000;
  private static final int MOST_COLUMNS = 200;

  /// The cells of one line by the name of their column, in small letters; empty ones are left out.
  public record Row(int line, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// The names of the columns and the rows that are not empty.
  public record Table(List<String> columns, List<Row> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  private TableFile() {}

  /// The table these bytes hold, whatever the file is called.
  public static Table read(byte[] bytes) {
    boolean zipped = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    return table(zipped ? Sheet.lines(bytes) : lines(text(bytes)));
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Refused(NOT_A_SHEET, "The file", "its letters are not UTF-8");
    }
  }

  /// The cells of each line; a line number is that of its first cell.
  private static Map<Integer, List<String>> lines(String text) {
    var lines = new LinkedHashMap<Integer, List<String>>();
    var csv = new Csv(text);
    while (csv.hasNext()) {
      int line = csv.line();
      lines.put(line, csv.next());
      if (lines.size() > MOST_ROWS + 1) {
        throw new Refused(TOO_LARGE, "A table of more rows", MOST_ROWS + " rows");
      }
    }
    return lines;
  }

  private static Table table(Map<Integer, List<String>> lines) {
    var columns = new ArrayList<String>();
    var rows = new ArrayList<Row>();
    lines.forEach((line, cells) -> {
      if (cells.stream().allMatch(String::isBlank)) {
        return;
      }
      if (columns.isEmpty()) {
        cells.forEach(cell -> columns.add(cell.strip().toLowerCase(Locale.ROOT)));
        if (columns.size() > MOST_COLUMNS) {
          throw new Refused(TOO_LARGE, columns.size() + " columns", MOST_COLUMNS + " columns");
        }
      } else {
        rows.add(row(line, columns, cells));
      }
    });
    return new Table(columns, rows);
  }

  private static Row row(int line, List<String> columns, List<String> cells) {
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i).strip();
      if (!cell.isEmpty() && i < columns.size()) {
        named.put(columns.get(i), cell);
      }
    }
    return new Row(line, named);
  }

  /// One line of cells after the other.
  private static final class Csv {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    Csv(String text) {
      this.text = text;
      int end = text.indexOf('\n');
      var head = end < 0 ? text : text.substring(0, end);
      this.separator = head.indexOf(',') >= 0 ? ',' : head.indexOf(';') >= 0 ? ';' : '\t';
    }

    boolean hasNext() {
      return at < text.length();
    }

    int line() {
      return line;
    }

    List<String> next() {
      var cells = new ArrayList<String>();
      cells.add(cell());
      while (at < text.length() && text.charAt(at) == separator) {
        at++;
        cells.add(cell());
      }
      if (at < text.length() && text.charAt(at) == '\r') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '\n') {
        at++;
        line++;
      }
      return cells;
    }

    private String cell() {
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int from = at;
      while (at < text.length() && text.charAt(at) != separator && !ends(at)) {
        at++;
      }
      return text.substring(from, at);
    }

    private boolean ends(int place) {
      char c = text.charAt(place);
      return c == '\n'
          || c == '\r' && (place + 1 == text.length() || text.charAt(place + 1) == '\n');
    }

    private String quoted() {
      int begun = line;
      var cell = new StringBuilder();
      at++;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"' && (at >= text.length() || text.charAt(at) != '"')) {
          if (at < text.length() && text.charAt(at) != separator && !ends(at)) {
            throw new Refused(UNEXPECTED, line, "'" + text.charAt(at) + "'", "the next cell");
          }
          return cell.toString();
        }
        at += c == '"' ? 1 : 0;
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      }
      throw new Refused(NO_END, begun, "a cell in quotes");
    }
  }
}
