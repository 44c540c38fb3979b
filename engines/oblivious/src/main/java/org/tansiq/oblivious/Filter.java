package org.tansiq.oblivious;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Which outputs an owner's list has: eight bytes of each, in order.
///
/// A key that is not there is taken for a hit once in 2^64 divided by the size of the list; none
/// that is there is missed. The size of the list can be read from it, nothing else.
public final class Filter {

  private static final long MAGIC = 0x5453_4e58_4f46_3031L; // "TSNXOF01"
  private static final int HEAD = 2 * Long.BYTES;
  private final long[] beginnings;

  private Filter(long[] beginnings) {
    this.beginnings = beginnings;
  }

  /// The filter of a list's outputs.
  public static Filter of(List<Output> outputs) {
    return new Filter(outputs.stream().mapToLong(Output::beginning).sorted().distinct().toArray());
  }

  /// Whether the list has it.
  public boolean has(Output output) {
    return Arrays.binarySearch(beginnings, output.beginning()) >= 0;
  }

  /// How many different keys the list has.
  public int size() {
    return beginnings.length;
  }

  /// As a file: a mark, how many, then the beginnings, eight bytes each.
  public void write(Path file) throws IOException {
    Files.write(file, bytes());
  }

  /// What a file of it holds.
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(HEAD + Long.BYTES * beginnings.length);
    bytes.putLong(MAGIC).putLong(beginnings.length);
    for (long beginning : beginnings) {
      bytes.putLong(beginning);
    }
    return bytes.array();
  }

  /// Reads what {@link #write} wrote; a {@link Refused} where it is none or cut off.
  public static Filter read(Path file) throws IOException {
    return parse(Files.readAllBytes(file), file.toString());
  }

  /// Reads what {@link #bytes} gave.
  ///
  /// @param from where it comes from, for the one who is told that it is none
  public static Filter parse(byte[] file, String from) {
    var bytes = ByteBuffer.wrap(file);
    boolean marked = bytes.remaining() >= HEAD && bytes.getLong() == MAGIC;
    if (!marked || bytes.getLong() * Long.BYTES != bytes.remaining()) {
      throw new Refused(Refused.Code.NOT_A_FILTER, from);
    }
    var beginnings = new long[bytes.remaining() / Long.BYTES];
    for (int i = 0; i < beginnings.length; i++) {
      beginnings[i] = bytes.getLong();
    }
    return new Filter(beginnings);
  }
}
