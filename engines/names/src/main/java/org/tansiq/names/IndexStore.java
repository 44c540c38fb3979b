package org.tansiq.names;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The files of a kept index: segments, and a manifest that names them and is replaced last, in one
/// step. Whatever a crash leaves half written is named by no manifest.
final class IndexStore {

  static final int VERSION = 3;
  private static final String MANIFEST = "manifest.tsv";
  private static final String WEIGHTS = "weights.tsv";
  private final Path directory;

  /// Writes one segment's bytes.
  interface Writing {
    void to(java.io.OutputStream out) throws IOException;
  }

  IndexStore(Path directory) {
    this.directory = directory;
  }

  /// The weights the index is compared with: its own, or those that come with the engine.
  Weights weights() throws IOException {
    var file = directory.resolve(WEIGHTS);
    return Files.isRegularFile(file) ? WeightsFile.read(file) : Weights.standard();
  }

  /// Keeps learned weights with the index, so that a copy of it answers the same.
  void keep(Weights weights) throws IOException {
    Files.createDirectories(directory);
    if (weights == Weights.standard()) {
      Files.deleteIfExists(directory.resolve(WEIGHTS));
    } else {
      WeightsFile.write(weights, directory.resolve(WEIGHTS));
    }
  }

  List<Living> segments(Arena arena) throws IOException {
    var file = directory.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new Refused(Refused.Code.NOT_AN_INDEX, directory, directory);
    }
    var segments = new ArrayList<Living>();
    for (var line : Files.readAllLines(file)) {
      var cells = line.split("\t", -1);
      switch (cells[0]) {
        case "version" -> version(cells[1]);
        case "segment" -> segments.add(map(cells[1], cells[2], arena));
        default -> throw new Refused(Refused.Code.DAMAGED, directory, "unknown line " + cells[0]);
      }
    }
    return segments;
  }

  private void version(String version) {
    if (!version.equals("" + VERSION)) {
      throw new Refused(Refused.Code.OTHER_VERSION, directory, version, VERSION);
    }
  }

  private Living map(String name, String removed, Arena arena) throws IOException {
    var file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new Refused(Refused.Code.DAMAGED, directory, name + " is missing");
    }
    try (var channel = FileChannel.open(file)) {
      var memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      var gone =
          removed.isEmpty()
              ? Set.<Integer>of()
              : List.of(removed.split(",")).stream()
                  .map(Integer::valueOf)
                  .collect(Collectors.toSet());
      return new Living(new Segment(memory, file.toString()), gone);
    }
  }

  /// Writes what is not there yet, then the manifest, then drops what it no longer names.
  void save(List<Living> segments, Weights weights) throws IOException {
    Files.createDirectories(directory);
    var named = new ArrayList<Living>();
    var names = new ArrayList<String>();
    for (var living : segments) {
      names.add(write(out -> copy(living.segment(), out)));
      named.add(living);
    }
    keep(weights);
    publish(names, named);
  }

  private static void copy(Segment segment, java.io.OutputStream out) throws IOException {
    var memory = segment.memory();
    var piece = new byte[1 << 16];
    for (long at = 0; at < memory.byteSize(); at += piece.length) {
      int length = (int) Math.min(piece.length, memory.byteSize() - at);
      java.lang.foreign.MemorySegment.copy(
          memory, java.lang.foreign.ValueLayout.JAVA_BYTE, at, piece, 0, length);
      out.write(piece, 0, length);
    }
  }

  /// Writes a segment to a new file that nothing names yet; answers its name.
  String write(Writing writing) throws IOException {
    Files.createDirectories(directory);
    var file = Files.createTempFile(directory, "names-", ".segment");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      writing.to(out);
      out.flush();
      channel.force(true);
    }
    return file.getFileName().toString();
  }

  void publish(List<String> names, List<Living> segments) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("version\t" + VERSION);
    for (int i = 0; i < names.size(); i++) {
      var removed =
          segments.isEmpty()
              ? ""
              : segments.get(i).removed().stream()
                  .sorted()
                  .map(String::valueOf)
                  .collect(Collectors.joining(","));
      lines.add("segment\t" + names.get(i) + "\t" + removed);
    }
    Replaced.file(directory.resolve(MANIFEST), String.join("\n", lines) + "\n");
    sweep(new HashSet<>(names));
  }

  private void sweep(Set<String> names) throws IOException {
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (name.startsWith("names-") && name.endsWith(".segment") && !names.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
