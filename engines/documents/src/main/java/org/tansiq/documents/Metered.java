package org.tansiq.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what comes out of a decompressor over all parts of a document, and stops a bomb.
final class Metered extends FilterInputStream {

  private final Kind kind;
  private final long most;
  private final Job job;
  private long count;

  Metered(InputStream content, Kind kind, long most, Job job) {
    super(content);
    this.kind = kind;
    this.most = most;
    this.job = job;
  }

  @Override
  public int read() throws IOException {
    int single = super.read();
    counted(single < 0 ? 0 : 1);
    return single;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    counted(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(n, 8_192)]));
  }

  /// The parts of a package share one stream, which its reader closes.
  @Override
  public void close() {}

  private void counted(int read) {
    job.check();
    count += read;
    if (count > most) {
      throw new Refused(Refusal.Code.UNPACKS_TOO_LARGE, kind, Limits.megabytes(most));
    }
  }
}
