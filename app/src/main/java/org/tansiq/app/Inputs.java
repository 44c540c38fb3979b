package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tansiq.documents.FileName;

/// The files that the words of a command name: files, folders with all below them, and `-` for
/// standard input.
final class Inputs {

  static final String STANDARD_INPUT = "-";

  private final List<Input> found = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final Set<Path> files = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private Inputs() {}

  /// One file, and the name of the document it holds: the file's without `.txt`, or the whole path
  /// where two files would have one name.
  record Input(String doc, Path file) {

    boolean standardInput() {
      return file.toString().equals(STANDARD_INPUT);
    }
  }

  static Inputs of(List<String> words) {
    var inputs = new Inputs();
    words.forEach(inputs::add);
    return inputs;
  }

  List<Input> found() {
    return List.copyOf(found);
  }

  /// Words that name nothing.
  List<String> absent() {
    return List.copyOf(absent);
  }

  private void add(String word) {
    try {
      var path = Path.of(word);
      if (word.equals(STANDARD_INPUT)) {
        found.add(new Input(word, path));
      } else if (Files.isDirectory(path)) {
        folder(path);
      } else if (Files.exists(path)) {
        file(path);
      } else {
        absent.add(word);
      }
    } catch (InvalidPathException | IOException unreadable) {
      absent.add(word);
    }
  }

  /// All files below a folder in the order of their names; those whose name begins with a dot are
  /// no articles.
  private void folder(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(f -> !hidden(folder.relativize(f)))
          .sorted()
          .forEach(this::file);
    }
  }

  private static boolean hidden(Path below) {
    for (var part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void file(Path file) {
    if (files.add(file.toAbsolutePath().normalize())) {
      found.add(new Input(doc(file), file));
    }
  }

  private String doc(Path file) {
    var last = file.getFileName();
    var name = new FileName(last == null ? file.toString() : last.toString()).value();
    var stem = name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    return Stream.of(stem, file.toString())
        .filter(names::add)
        .findFirst()
        .orElseGet(() -> file.toAbsolutePath().toString());
  }
}
