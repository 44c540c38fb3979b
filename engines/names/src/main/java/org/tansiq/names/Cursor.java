package org.tansiq.names;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// A place in mapped memory that moves on as it is read.
final class Cursor {

  private final MemorySegment memory;
  private long at;

  Cursor(MemorySegment memory, long at) {
    this.memory = memory;
    this.at = at;
  }

  int one() {
    return memory.get(ValueLayout.JAVA_BYTE, at++) & 0xFF;
  }

  int number() {
    int value = 0;
    int shift = 0;
    while (true) {
      int b = memory.get(ValueLayout.JAVA_BYTE, at++);
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  String text() {
    int length = number();
    var bytes = new byte[length];
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at, bytes, 0, length);
    at += length;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  long place() {
    return at;
  }
}
