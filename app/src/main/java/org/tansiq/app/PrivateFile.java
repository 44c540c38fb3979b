package org.tansiq.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tansiq.names.ExactKeys;
import org.tansiq.oblivious.Answer;
import org.tansiq.oblivious.Point;
import org.tansiq.oblivious.Proof;

/// The files of a private question: lines of text under a first line that says what they are.
final class PrivateFile {

  static final String COLUMNS =
      "\nMaybe its columns are not id, name, aliases, birth dates, nationality with tabs between";

  private static final String QUESTION = "tansiq private question 1";
  private static final String ANSWER = "tansiq private answer 1";
  private static final Set<String> HOLDS =
      Arrays.stream(ExactKeys.Holds.values()).map(Enum::name).collect(Collectors.toSet());
  private static final int CELLS = 4;

  private PrivateFile() {}

  /// One key that was asked: for whom, what it holds, the key itself, its blind.
  record Kept(String who, ExactKeys.Holds holds, String key, String blind) {

    Kept {
      who = who.replaceAll("\\p{Cntrl}", " ");
    }

    Kept blinded(String with) {
      return new Kept(who, holds, key, with);
    }

    String line() {
      return who + "\t" + holds + "\t" + key + "\t" + blind;
    }
  }

  static List<String> lines(List<Point> blinded) {
    var lines = new ArrayList<String>();
    lines.add(QUESTION);
    blinded.forEach(point -> lines.add(point.hex()));
    return lines;
  }

  static List<String> lines(Answer answer) {
    var lines = new ArrayList<String>();
    lines.add(ANSWER);
    lines.add(answer.proof().hex());
    answer.points().forEach(point -> lines.add(point.hex()));
    return lines;
  }

  static List<Point> question(Path file) {
    return read(file, QUESTION, 1).stream().map(Point::new).toList();
  }

  static Answer answer(Path file) {
    var lines = read(file, ANSWER, 2);
    return new Answer(
        lines.stream().skip(1).map(Point::new).toList(), Proof.parse(lines.getFirst()));
  }

  static List<Kept> kept(Path file) {
    var kept = new ArrayList<Kept>();
    for (var line : read(file)) {
      var cells = line.split("\t", -1);
      if (cells.length != CELLS || !HOLDS.contains(cells[1])) {
        throw new Unusable(
            Exit.DATA, file + " is not what `ask` kept\nMaybe another file is meant");
      }
      kept.add(new Kept(cells[0], ExactKeys.Holds.valueOf(cells[1]), cells[2], cells[3]));
    }
    return kept;
  }

  private static List<String> read(Path file, String first, int least) {
    var lines = read(file);
    if (lines.size() <= least || !lines.getFirst().equals(first)) {
      throw new Unusable(
          Exit.DATA, file + " is no `" + first + "`\nMaybe it was cut off, or another is meant");
    }
    return lines.subList(1, lines.size());
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw unreadable(file);
    }
  }

  static Unusable unreadable(Path file) {
    return new Unusable(
        Exit.NO_INPUT, "not readable: " + file + "\nMaybe another file is meant, or rights lack");
  }

  static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException full) {
      throw unwritable(file);
    }
  }

  /// Writes what only its owner may read, and never over something.
  static void secret(Path file, List<String> lines) {
    var owned = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      Files.createFile(file, posix ? new FileAttribute<?>[] {owned} : new FileAttribute<?>[0]);
      Files.write(file, lines);
    } catch (FileAlreadyExistsException there) {
      throw new Unusable(
          Exit.NOT_WRITTEN, file + " is there already\nMaybe choose another name: it is a secret");
    } catch (IOException full) {
      throw unwritable(file);
    }
  }

  static Unusable unwritable(Path file) {
    return new Unusable(
        Exit.NOT_WRITTEN, "not written: " + file + "\nMaybe its folder is not there");
  }
}
