package org.tansiq.desk.platform.backups;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// One piece of an archive, sealed with AES-256-GCM under a nonce that counts the pieces and marks
/// the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015, as age uses
/// it): none can be changed, dropped, doubled, moved or cut off unseen.
record Chunk(long number, boolean last) {

  /// Bytes of content in every piece but the last.
  static final int CONTENT = 1 << 16;

  /// What sealing adds to a piece.
  static final int TAG = 16;

  byte[] seal(SecretKey key, byte[] content, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key).doFinal(content, 0, length);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("sealing failed", impossible);
    }
  }

  /// @throws GeneralSecurityException where the piece is not this one
  byte[] open(SecretKey key, byte[] sealed, int length) throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, key).doFinal(sealed, 0, length);
  }

  private Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
    var nonce = ByteBuffer.allocate(12).putLong(3, number).put(11, (byte) (last ? 1 : 0)).array();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    return cipher;
  }
}
