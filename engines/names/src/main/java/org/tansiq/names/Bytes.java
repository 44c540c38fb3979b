package org.tansiq.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow, with whole numbers written short when they are small.
final class Bytes {

  private byte[] bytes = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  Bytes clear() {
    size = 0;
    return this;
  }

  byte[] array() {
    return Arrays.copyOf(bytes, size);
  }

  byte[] buffer() {
    return bytes;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
    }
  }

  Bytes one(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /// Seven bits a byte, low bits first (LEB128).
  Bytes number(int value) {
    room(5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  Bytes text(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  Bytes all(Bytes others) {
    room(others.size);
    System.arraycopy(others.bytes, 0, bytes, size, others.size);
    size += others.size;
    return this;
  }

  Bytes fixed(long value, int width) {
    room(width);
    for (int i = 0; i < width; i++) {
      bytes[size++] = (byte) (value >>> 8 * i);
    }
    return this;
  }
}
