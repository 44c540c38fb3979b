package org.tansiq.desk.register.exports;

import java.io.IOException;

/// A file that is written row by row while it is read, so that its size never matters.
public interface RowFile<T> extends AutoCloseable {

  /// Writes one row.
  void write(T row) throws IOException;

  /// Ends the file; a file without its end was cut off.
  @Override
  void close() throws IOException;
}
