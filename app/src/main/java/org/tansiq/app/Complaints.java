package org.tansiq.app;

import java.io.PrintStream;
import java.nio.file.Path;
import org.tansiq.names.BadLines;
import org.tansiq.names.Refused;

/// Prints lines of a file that could not be used, the first ones in full, and counts them all.
final class Complaints implements BadLines {

  private static final int SHOWN = 20;
  private final Path file;
  private final PrintStream err;
  private long count;

  Complaints(Path file, PrintStream err) {
    this.file = file;
    this.err = err;
  }

  @Override
  public void line(long number, Refused why) {
    count++;
    if (count <= SHOWN) {
      err.println(file + ":" + number + ": " + why.getMessage());
    }
  }

  long count() {
    return count;
  }

  void summary() {
    if (count > 0) {
      err.println(count + (count == 1 ? " line" : " lines") + " of " + file + " not used");
    }
  }
}
