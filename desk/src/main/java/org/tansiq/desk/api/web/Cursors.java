package org.tansiq.desk.api.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Where a program goes on, sealed: it reads nothing in it, changes nothing in it, and can use it
/// only for the list, the filter and the officer it was made for.
///
/// The same place is sealed alike (the nonce is a MAC of the place, as in SIV, RFC 5297), so that
/// an answer tells by its cursor nothing that it does not tell by its rows.
public final class Cursors {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Supplier<byte[]> key;
  private volatile byte @Nullable [] secret;

  /// @param key asked once, with the first cursor
  Cursors(Supplier<byte[]> key) {
    this.key = key;
  }

  /// @param about everything the cursor is bound to
  public String seal(String about, String place) {
    try {
      var plain = place.getBytes(StandardCharsets.UTF_8);
      var nonce = Arrays.copyOf(mac("nonce", about + "\n" + place), NONCE);
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The place; refused where the cursor was not made for this.
  public String open(String about, String cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= NONCE) {
        throw foreign(cursor);
      }
      var plain =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), about)
              .doFinal(bytes, NONCE, bytes.length - NONCE);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | AEADBadTagException tampered) {
      throw foreign(cursor);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Refused foreign(String cursor) {
    return new Refused(
        ApiRefusal.CURSOR_FOREIGN, cursor.length() > 20 ? cursor.substring(0, 20) + "…" : cursor);
  }

  private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var key = new SecretKeySpec(mac("seal", ""), "AES");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] mac(String use, String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
    mac.update(use.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] secret() {
    var known = secret;
    if (known == null) {
      known = key.get();
      secret = known;
    }
    return known;
  }
}
