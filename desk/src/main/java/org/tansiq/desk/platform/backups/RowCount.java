package org.tansiq.desk.platform.backups;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the rows of COPY text as they pass: one a line, because a line end inside a value is
/// written as `\n`. Closing it leaves the archive open.
final class RowCount extends FilterInputStream {

  private long rows;

  RowCount(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    rows += c == '\n' ? 1 : 0;
    return c;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int now = super.read(to, offset, length);
    for (int i = 0; i < now; i++) {
      rows += to[offset + i] == '\n' ? 1 : 0;
    }
    return now;
  }

  void skipToEnd() throws IOException {
    var nowhere = new byte[1 << 16];
    int now = 0;
    while (now >= 0) {
      now = read(nowhere, 0, nowhere.length);
    }
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() {
    // The archive goes on after this table.
  }
}
