package org.tansiq.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/// The public half of a log's key, written as C2SP's signed-note does: `name+id+base64`.
///
/// It is handed to partners and inspectors once, on paper if need be; a copy of a log is checked
/// against the key they hold, not against one that came with the copy.
public final class VerifyingKey {

  private static final byte ED25519 = 1;
  private static final int RAW = 32;
  private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  private VerifyingKey(String name, byte[] raw, PublicKey key) {
    this.name = name;
    this.raw = raw;
    this.key = key;
  }

  static VerifyingKey of(String name, PublicKey key) {
    if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
      throw new IllegalArgumentException("a log's name has no space and no plus sign: " + name);
    }
    var encoded = key.getEncoded();
    return new VerifyingKey(
        name, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length), key);
  }

  /// Reads `name+id+base64`; {@link BrokenLog} where it is something else.
  public static VerifyingKey ofText(String text) {
    var found = TEXT.matcher(text.strip());
    if (!found.matches()) {
      throw new BrokenLog("This is not a verifying key: name+id+base64 is expected");
    }
    try {
      var typed = Base64.getDecoder().decode(found.group(3));
      if (typed.length != RAW + 1 || typed[0] != ED25519) {
        throw new BrokenLog("The verifying key of " + found.group(1) + " is not an Ed25519 key");
      }
      var key = of(found.group(1), publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
      if (key.id() != Integer.parseUnsignedInt(found.group(2), 16)) {
        throw new BrokenLog(
            "The verifying key of "
                + found.group(1)
                + " does not fit its id; maybe it was mistyped");
      }
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException other) {
      throw new BrokenLog("This is not a verifying key: " + other.getMessage());
    }
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    // The fixed head of an Ed25519 key in X.509 form (RFC 8410, section 4).
    var head = new byte[] {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
    var encoded = ByteBuffer.allocate(head.length + raw.length).put(head).put(raw).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /// The name of the log.
  public String name() {
    return name;
  }

  /// The key as text.
  public String text() {
    var typed = ByteBuffer.allocate(RAW + 1).put(ED25519).put(raw).array();
    return name + "+" + "%08x".formatted(id()) + "+" + Base64.getEncoder().encodeToString(typed);
  }

  /// The first four bytes of the hash of name and key, by which a signature names its key.
  int id() {
    var digest = Hash.digest();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(ED25519);
    return ByteBuffer.wrap(digest.digest(raw)).getInt();
  }

  boolean signed(String text, String line) {
    var head = "\u2014 " + name + " ";
    if (!line.startsWith(head)) {
      return false;
    }
    try {
      var signature = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(head.length())));
      if (signature.remaining() != 4 + 64 || signature.getInt() != id()) {
        return false;
      }
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature.array(), 4, 64);
    } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey key && key.text().equals(text());
  }

  @Override
  public int hashCode() {
    return id();
  }

  @Override
  public String toString() {
    return text();
  }
}
