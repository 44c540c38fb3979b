package org.tansiq.desk.exchange.nominals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// A table as units hand it in: UTF-8, tabs, semicolons or commas between cells, cells quoted where
/// they hold one (RFC 4180).
final class Table {

  /// @param number of its first line in the file, from 1
  record Row(int number, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private final String text;
  private final char border;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private int line = 1;
  private int begun = 1;

  private Table(String text) {
    this.text = text;
    var head = text.lines().findFirst().orElse("");
    this.border = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
  }

  /// The rows that are not blank; refuses what is not UTF-8.
  static List<Row> read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var table = new Table(text.startsWith("\uFEFF") ? text.substring(1) : text);
      table.run();
      return table.rows.stream().filter(row -> !row.blank()).toList();
    } catch (CharacterCodingException other) {
      throw new Refused(NominalRefusal.LIST_NOT_TEXT);
    }
  }

  private void run() {
    var quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == border) {
        end();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    endRow();
  }

  private void end() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRow() {
    end();
    rows.add(new Row(begun, cells));
    cells.clear();
    begun = line;
  }
}
