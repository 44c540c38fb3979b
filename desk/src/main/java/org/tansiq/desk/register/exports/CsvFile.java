package org.tansiq.desk.register.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values (RFC 4180) as spreadsheets open them: UTF-8 with its mark, lines ended by
/// CR LF, and no cell that a spreadsheet would run as a formula (OWASP, "CSV Injection").
public final class CsvFile<T> implements RowFile<T> {

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final List<Column<T>> columns;
  private final Writer out;

  /// Begins the file with its head.
  public CsvFile(List<Column<T>> columns, OutputStream stream) throws IOException {
    this.columns = List.copyOf(columns);
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write('\uFEFF');
    line(columns.stream().map(Column::name).toList());
  }

  @Override
  public void write(T row) throws IOException {
    line(columns.stream().map(column -> text(column.value().apply(row))).toList());
  }

  private void line(List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvFile::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String text(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).collect(Collectors.joining("; "))
        : String.valueOf(value);
  }

  /// A cell that begins like a formula is put in a text's clothes: an apostrophe before it.
  static String cell(String value) {
    var safe =
        !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
