package org.tansiq.names;

/// Is told of lines that could not be used.
@FunctionalInterface
public interface BadLines {
  /// The number of the line, from 1, and why.
  void line(long number, Refused why);
}
