package org.tansiq.desk.intake.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tansiq.desk.platform.sight.Marking;

/// An article as somebody hands it in; nothing about it is trusted.
///
/// @param name of the file, which may carry its folder
/// @param url where it was found
/// @param retrieved the day somebody took it; an anchor for dates without a year, so never guessed
/// @param demo whether it belongs to the demo country
/// @param marking how secret it is from its first moment in the desk
public record Delivery(
    String name,
    Content content,
    Optional<String> url,
    Optional<LocalDate> retrieved,
    boolean demo,
    Marking marking) {

  /// The bytes, opened once.
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /// Content under a name.
  public static Delivery of(String name, Content content) {
    return new Delivery(name, content, Optional.empty(), Optional.empty(), false, Marking.OPEN);
  }

  /// A file on the disk; only a regular file is opened.
  public static Delivery file(String name, Path file) {
    return of(
        name,
        () -> {
          if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NotAFile(file);
          }
          return Files.newInputStream(file);
        });
  }

  /// A text, such as a pasted one.
  public static Delivery text(String name, String text) {
    return of(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// The same, found at an address.
  public Delivery from(String address) {
    return new Delivery(name, content, Optional.of(address), retrieved, demo, marking);
  }

  /// The same, taken on a day.
  public Delivery on(LocalDate day) {
    return new Delivery(name, content, url, Optional.of(day), demo, marking);
  }

  /// The same, as part of the demo country.
  public Delivery ofDemo() {
    return new Delivery(name, content, url, retrieved, true, marking);
  }

  /// The same, marked before anybody else can see it.
  public Delivery marked(Marking wish) {
    return new Delivery(name, content, url, retrieved, demo, wish);
  }

  /// A folder, a device or a pipe where a file was expected.
  static final class NotAFile extends IOException {
    private static final long serialVersionUID = 1L;

    NotAFile(Path file) {
      super(file.getFileName() + " is not a regular file");
    }
  }
}
