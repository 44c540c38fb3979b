package org.tansiq.desk.assembly.setup;

import java.util.ArrayList;
import java.util.List;

/// A table of text as spreadsheets write it: cells parted by commas, semicolons or tabs, whichever
/// the first line holds most of; quoted as in RFC 4180.
public final class Table {

  private static final char QUOTE = '"';

  private final String text;
  private final char border;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private Table(String text) {
    this.text = text;
    this.border = border(text.lines().findFirst().orElse(""));
  }

  /// The rows, empty ones among them so that a line keeps its number; a line break inside quotes is
  /// part of the cell.
  public static List<List<String>> rows(String text) {
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new Table(plain).read();
  }

  private static char border(String line) {
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      best = count(line, one) > count(line, best) ? one : best;
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private List<List<String>> read() {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        at = inside(c, at);
      } else if (c == QUOTE && cell.isEmpty()) {
        quoted = true;
      } else if (c == border) {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
    return rows;
  }

  private int inside(char c, int at) {
    if (c != QUOTE) {
      cell.append(c);
    } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
      cell.append(QUOTE);
      return at + 1;
    } else {
      quoted = false;
    }
    return at;
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(List.copyOf(row));
    row = new ArrayList<>();
  }
}
