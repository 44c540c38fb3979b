package org.tansiq.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The Ed25519 key with which a log signs its checkpoints; whoever holds it can sign, so it is kept
/// apart from the data it vouches for.
public final class SigningKey {

  private final VerifyingKey verifier;
  private final PrivateKey secret;

  private SigningKey(VerifyingKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /// A fresh key for a log of that name, such as `police.example/ledger`.
  public static SigningKey generate(String name) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new SigningKey(VerifyingKey.of(name, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }

  /// Reads what {@link #stored()} wrote; {@link BrokenLog} where it is something else.
  public static SigningKey ofStored(String stored) {
    var lines = stored.strip().split("\n");
    try {
      var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[lines.length - 1]));
      return new SigningKey(
          VerifyingKey.ofText(lines[0]), KeyFactory.getInstance("Ed25519").generatePrivate(secret));
    } catch (GeneralSecurityException | IllegalArgumentException other) {
      throw new BrokenLog("This is not a stored signing key: " + other.getMessage());
    }
  }

  /// Two lines to be kept secret: the verifying key, and the private key (PKCS #8, base64).
  public String stored() {
    return verifier.text() + "\n" + Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n";
  }

  /// The name of the log.
  public String name() {
    return verifier.name();
  }

  /// The key for those who check.
  public VerifyingKey verifier() {
    return verifier;
  }

  String signatureLine(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      var signed = signature.sign();
      var line = ByteBuffer.allocate(4 + signed.length).putInt(verifier.id()).put(signed).array();
      return "\u2014 " + name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("signing failed", failed);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + name() + "]";
  }
}
