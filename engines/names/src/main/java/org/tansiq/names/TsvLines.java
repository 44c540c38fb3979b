package org.tansiq.names;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Reads a table of tab-separated UTF-8 lines one by one; a line that is off is reported with its
/// number and the rest goes on.
final class TsvLines {

  /// Takes the cells of a line; a {@link Refused} it throws is reported for that line.
  interface Row {
    void cells(String[] cells) throws IOException;
  }

  private static final int LONGEST = 1 << 20;
  private final BadLines bad;
  private final LongConsumer progress;
  private long number;
  private long read;

  TsvLines(BadLines bad, LongConsumer progress) {
    this.bad = bad;
    this.progress = progress;
  }

  /// The number of the line whose cells are given out.
  long number() {
    return number;
  }

  /// Reads the file to its end; the header, if the first line is one, is left out.
  void read(Path file, String header, Row row) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var line = new ByteArrayOutputStream(256);
      while (next(in, line)) {
        number++;
        progress.accept(read);
        one(line.toByteArray(), header, row);
        line.reset();
      }
    }
  }

  private boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
    int c = in.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n') {
      if (line.size() < LONGEST) {
        line.write(c);
      }
      read++;
      c = in.read();
    }
    read++;
    return true;
  }

  private void one(byte[] bytes, String header, Row row) throws IOException {
    try {
      var text = decode(bytes);
      if (text.isBlank()
          || number == 1 && text.strip().toLowerCase(java.util.Locale.ROOT).startsWith(header)) {
        return;
      }
      row.cells(text.split("\t", -1));
    } catch (Refused refused) {
      bad.line(number, refused);
    }
  }

  private String decode(byte[] bytes) {
    int from = number == 1 && bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
    int to =
        bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refused(
          Refused.Code.NOT_UTF8,
          new String(bytes, from, Math.min(to - from, 60), StandardCharsets.ISO_8859_1));
    }
  }
}
