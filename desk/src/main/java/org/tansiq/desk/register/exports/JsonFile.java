package org.tansiq.desk.register.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// One JSON array with an object a row; texts, whole numbers, truths and lists keep their type,
/// what is not known is `null`.
public final class JsonFile<T> implements RowFile<T> {

  private final List<Column<T>> columns;
  private final JsonGenerator out;

  /// Begins the array.
  public JsonFile(List<Column<T>> columns, JsonMapper json, OutputStream stream) {
    this.columns = List.copyOf(columns);
    this.out = json.createGenerator(stream);
    out.writeStartArray();
  }

  @Override
  public void write(T row) throws IOException {
    out.writeStartObject();
    for (var column : columns) {
      out.writeName(column.name());
      value(column.value().apply(row));
    }
    out.writeEndObject();
    out.writeRaw("\n");
  }

  private void value(Object value) {
    switch (value) {
      case Collection<?> many -> {
        out.writeStartArray();
        many.forEach(one -> out.writeString(String.valueOf(one)));
        out.writeEndArray();
      }
      case Number number -> out.writeNumber(number.longValue());
      case Boolean truth -> out.writeBoolean(truth);
      case String text when text.isEmpty() -> out.writeNull();
      default -> out.writeString(String.valueOf(value));
    }
  }

  @Override
  public void close() throws IOException {
    out.writeEndArray();
    out.flush();
  }
}
