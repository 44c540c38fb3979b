package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// The files in which the ledger's keys are kept, which only the desk's account can read.
public record LedgerKeyFiles(Path folder) {

  static final String SIGNING = "ledger.key";
  static final String SEAL = "ledger.seal";
  static final String VERIFYING = "ledger.pub";

  /// A signing key on its way into the place of the one before.
  private static final String NEXT = "ledger.key.next";

  private static final int TRIES = 3;

  /// The names of all of them.
  public static final List<String> NAMES = List.of(SIGNING, SEAL, VERIFYING);

  boolean begun() {
    return Files.exists(folder.resolve(SIGNING));
  }

  /// The texts by name; {@link java.nio.file.NoSuchFileException} where one is missing.
  public Map<String, String> read() throws IOException {
    return together(() -> {
      var texts = new LinkedHashMap<String, String>();
      for (var name : NAMES) {
        texts.put(name, Files.readString(folder.resolve(name)));
      }
      return texts;
    });
  }

  /// Reads files that belong together, once more where another key was put in place meanwhile.
  Map<String, String> together(Reading reading) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      finishHandingOver();
      var texts = reading.texts();
      if (first(texts.getOrDefault(SIGNING, "")).equals(first(texts.getOrDefault(VERIFYING, "")))) {
        return texts;
      }
    }
    throw new IOException(
        SIGNING + " is not the key that " + VERIFYING + " names: put both back together");
  }

  /// Reads the files one after the other.
  interface Reading {
    Map<String, String> texts() throws IOException;
  }

  /// Puts other keys in place; those that were there stay beside them under another name.
  ///
  /// @param aside what is added to the names of the old ones
  public void replace(Map<String, String> texts, String aside) throws IOException {
    make();
    for (var name : NAMES) {
      var file = folder.resolve(name);
      var text = texts.getOrDefault(name, "");
      if (Files.exists(file) && !Files.readString(file).equals(text)) {
        Files.move(file, file.resolveSibling(name + aside));
      }
      kept(name, () -> text);
    }
  }

  /// Puts another signing key in place of the one before. Wherever this is interrupted, the next
  /// start either finishes it or finds that it never began.
  ///
  /// @param recorded done once the key is safe and before anybody can sign with it
  void handOver(String signing, String verifying, Runnable recorded) throws IOException {
    var next = folder.resolve(NEXT);
    Files.deleteIfExists(next);
    kept(NEXT, () -> signing);
    recorded.run();
    if (!Files.readString(next).equals(signing)) {
      throw new IOException(next + " holds another key");
    }
    var unfinished = folder.resolve(VERIFYING + "." + ProcessHandle.current().pid());
    Files.writeString(unfinished, verifying);
    Files.move(unfinished, folder.resolve(VERIFYING), StandardCopyOption.ATOMIC_MOVE);
    finishHandingOver();
  }

  /// A key that is not named yet stays: whoever reads meanwhile cannot know that it never will be.
  private void finishHandingOver() throws IOException {
    var next = folder.resolve(NEXT);
    if (!Files.exists(next)) {
      return;
    }
    try {
      if (first(Files.readString(next))
          .equals(first(Files.readString(folder.resolve(VERIFYING))))) {
        Files.move(next, folder.resolve(SIGNING), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (NoSuchFileException done) {
      // Another instance finished it, or nothing was ever named.
    }
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }

  void make() throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /// The file's text; where there is none yet it is written whole, and two starts at once agree on
  /// one.
  String kept(String name, Supplier<String> fresh) throws IOException {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      // No process number: in a container every start has the same.
      var unfinished = file.resolveSibling(name + "." + UUID.randomUUID());
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (var channel =
          FileChannel.open(
              unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
        channel.write(ByteBuffer.wrap(fresh.get().getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      try {
        Files.createLink(file, unfinished);
      } catch (FileAlreadyExistsException other) {
        // Another instance was quicker; its keys are the keys.
      } finally {
        Files.delete(unfinished);
      }
    }
    return Files.readString(file);
  }
}
