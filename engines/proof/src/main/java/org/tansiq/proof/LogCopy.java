package org.tansiq.proof;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Writes a log into a folder that can be checked without the database it came from: the tiles and
/// entries of C2SP tlog-tiles, the signed checkpoints (`checkpoint`, and each earlier one under
/// `history/`), the keys that signed them, and beside them the account, one line an entry.
public final class LogCopy implements AutoCloseable {

  static final String ACCOUNT = "account.jsonl";
  static final String HISTORY = "history";
  static final String CHECKPOINT = "checkpoint";
  static final String KEYS = "keys";

  private final Path folder;
  private final Edge edge;
  private final OutputStream account;
  private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();

  private LogCopy(Path folder) throws IOException {
    this.folder = folder;
    this.edge = new Edge(this::write);
    Files.createDirectories(folder.resolve(HISTORY));
    this.account =
        new BufferedOutputStream(
            Files.newOutputStream(folder.resolve(ACCOUNT), StandardOpenOption.CREATE_NEW), 1 << 16);
  }

  /// Begins a copy; the folder must hold none yet.
  public static LogCopy begin(Path folder) throws IOException {
    return new LogCopy(folder);
  }

  /// Adds a line of the account (without its line end) and its leaf.
  public void add(byte[] line, byte[] leaf) throws IOException {
    account.write(line);
    account.write('\n');
    addLeaf(leaf);
  }

  /// Adds a leaf whose line is not to be had.
  public void addLeaf(byte[] leaf) throws IOException {
    bundle.write(leaf.length >> 8);
    bundle.write(leaf.length);
    bundle.write(leaf);
    edge.add(Hash.leaf(leaf));
  }

  /// Size and root of what was added.
  public Checkpoint.Head head() {
    return edge.head();
  }

  /// Keeps an earlier checkpoint, so that a change can be dated.
  public void remember(Checkpoint earlier) throws IOException {
    Files.writeString(
        folder.resolve(HISTORY).resolve("%018d".formatted(earlier.head().size())),
        earlier.signedNote());
  }

  /// Keeps the keys that the log had one after the other.
  public void keys(KeyChain keys) throws IOException {
    Files.writeString(folder.resolve(KEYS), keys.text());
  }

  /// Ends the copy with the checkpoint over all of it.
  public void seal(Checkpoint checkpoint) throws IOException {
    edge.parts(this::write);
    account.flush();
    write(CHECKPOINT, checkpoint.signedNote().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    account.close();
  }

  private void write(Tile tile, List<Hash> hashes) {
    var row = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyInto(row, i * Hash.LENGTH);
    }
    write(tile.path(), row);
    if (tile.level() == 0) {
      write(tile.entries(), bundle.toByteArray());
      bundle.reset();
    }
  }

  private void write(String path, byte[] bytes) {
    var file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
