package org.tansiq.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Two names and whether a person has said that they are one.
public record NamePair(Name ours, Name theirs, boolean same) {

  private static final int CELLS = 3;

  /// Reads a table of name, name, and 0 or 1.
  public static void read(Path file, Consumer<NamePair> pairs, BadLines bad, LongConsumer bytesRead)
      throws IOException {
    new TsvLines(bad, bytesRead).read(file, "name\t", cells -> pairs.accept(of(cells)));
  }

  private static NamePair of(String[] cells) {
    if (cells.length != CELLS) {
      throw new Refused(Refused.Code.WRONG_CELLS, cells.length, CELLS);
    }
    var same = cells[2].strip();
    if (!same.equals("0") && !same.equals("1")) {
      throw new Refused(Refused.Code.NOT_ZERO_OR_ONE, same);
    }
    return new NamePair(Name.of(cells[0]), Name.of(cells[1]), same.equals("1"));
  }
}
