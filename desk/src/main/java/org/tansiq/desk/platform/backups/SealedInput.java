package org.tansiq.desk.platform.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import org.tansiq.desk.platform.refusals.Refused;

/// Reads an archive and hands out nothing that is not as it was written; refuses with the place
/// where it is not.
final class SealedInput extends InputStream {

  private final PushbackInputStream in;
  private final SecretKey key;
  private final byte[] sealed = new byte[Chunk.CONTENT + Chunk.TAG];
  private byte[] content = new byte[0];
  private int taken;
  private long number;
  private long place;
  private boolean ended;

  SealedInput(InputStream from, ArchiveSecret secret) throws IOException {
    var header = ArchiveHeader.read(from, secret);
    this.in = new PushbackInputStream(from);
    this.key = header.payload();
    this.place = header.length();
  }

  @Override
  public int read() throws IOException {
    return more() ? content[taken++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int now = Math.min(length, content.length - taken);
    System.arraycopy(content, taken, to, offset, now);
    taken += now;
    return now;
  }

  private boolean more() throws IOException {
    while (taken == content.length) {
      if (ended) {
        return false;
      }
      next();
    }
    return true;
  }

  private void next() throws IOException {
    int length = in.readNBytes(sealed, 0, sealed.length);
    int after = length < sealed.length ? -1 : in.read();
    if (after >= 0) {
      in.unread(after);
    }
    ended = after < 0;
    try {
      content = new Chunk(number, ended).open(key, sealed, length);
    } catch (GeneralSecurityException notThis) {
      throw new Refused(why(length), place);
    }
    taken = 0;
    number++;
    place += length;
  }

  /// A piece in the middle is damaged. At the end it may be whole, but not the last there was.
  private BackupRefusal why(int length) {
    if (!ended) {
      return BackupRefusal.ARCHIVE_DAMAGED;
    }
    try {
      if (length > 0) {
        new Chunk(number, false).open(key, sealed, length);
      }
      return BackupRefusal.ARCHIVE_CUT_OFF;
    } catch (GeneralSecurityException neither) {
      return BackupRefusal.ARCHIVE_ENDS_BADLY;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
