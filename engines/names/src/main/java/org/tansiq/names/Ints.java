package org.tansiq.names;

import java.util.Arrays;

/// Whole numbers in a row that grows.
final class Ints {

  private int[] values = new int[1 << 10];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void set(int at, int value) {
    values[at] = value;
  }

  int get(int at) {
    return values[at];
  }

  int size() {
    return size;
  }
}
