package org.tansiq.desk.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.SecretKey;

/// Writes an archive: the header, then pieces as they fill.
final class SealedOutput extends OutputStream {

  private final OutputStream out;
  private final SecretKey key;
  private final byte[] content = new byte[Chunk.CONTENT];
  private int filled;
  private long number;

  SealedOutput(OutputStream out, ArchiveSecret secret) throws IOException {
    this(out, ArchiveHeader.fresh(secret, ArchiveHeader.ROUNDS));
  }

  SealedOutput(OutputStream out, ArchiveHeader header) throws IOException {
    this.out = out;
    this.key = header.payload();
    out.write(header.toBytes());
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  /// A full piece waits until more comes, because it may be the last.
  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int at = offset;
    for (int left = length; left > 0; ) {
      if (filled == content.length) {
        send(false);
      }
      int taken = Math.min(left, content.length - filled);
      System.arraycopy(from, at, content, filled, taken);
      filled += taken;
      at += taken;
      left -= taken;
    }
  }

  private void send(boolean last) throws IOException {
    out.write(new Chunk(number++, last).seal(key, content, filled));
    filled = 0;
  }

  /// Writes the last piece; the stream below stays open, so that it can be forced to the disk.
  void finish() throws IOException {
    send(true);
    out.flush();
  }
}
