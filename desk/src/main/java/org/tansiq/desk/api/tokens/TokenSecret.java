package org.tansiq.desk.api.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What a program sends: a beginning to know it by, and 256 random bits.
///
/// Its form is fixed, so that what guards repositories and mail against secrets can know it.
record TokenSecret(String text) {

  private static final Pattern FORM = Pattern.compile("tansiq_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
  private static final int PREFIX = "tansiq_01234567".length();
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenSecret fresh() {
    var name = new byte[4];
    var secret = new byte[32];
    RANDOM.nextBytes(name);
    RANDOM.nextBytes(secret);
    return new TokenSecret(
        "tansiq_"
            + HexFormat.of().formatHex(name)
            + "_"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  boolean wellFormed() {
    return FORM.matcher(text).matches();
  }

  String prefix() {
    return text.substring(0, PREFIX);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "TokenSecret[…]";
  }
}
