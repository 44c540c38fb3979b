package org.tansiq.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tansiq.desk.platform.pages.Tongue;

/// Where a command reads and writes: data on `out`, messages on `err`, both UTF-8 whatever the
/// locale, so that Arabic survives a pipe.
record Terminal(InputStream in, PrintStream out, PrintStream err, Locale locale) {

  /// The terminal of the process.
  static Terminal ofProcess() {
    return new Terminal(
        System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), Locale.getDefault());
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(stream), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /// The desk's words in the language of the locale, English where that is none of its three.
  org.tansiq.desk.platform.pages.Words words() {
    var language = locale.getLanguage();
    var spoken = language.equals("ar") || language.equals("fr");
    return org.tansiq.desk.platform.pages.Words.in(spoken ? Tongue.of(language) : Tongue.EN);
  }

  /// Tells what happened and, on further lines, what to do.
  void tell(String message) {
    err.println(message);
    err.flush();
  }
}
