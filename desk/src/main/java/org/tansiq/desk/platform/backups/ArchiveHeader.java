package org.tansiq.desk.platform.backups;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.tansiq.desk.platform.refusals.Refused;

/// The first four lines of an archive, which a person can read and nobody can change unseen: what
/// it is, the salt, how often the secret was stretched, and a MAC over these.
final class ArchiveHeader {

  private static final String MAGIC = "tansiq-backup/";
  private static final int LONGEST = 512;

  /// OWASP's advice of 2023 for PBKDF2-HMAC-SHA256.
  static final int ROUNDS = 600_000;

  /// More would only keep the reader busy.
  private static final int MOST_ROUNDS = 20_000_000;

  private static final Pattern TEXT =
      Pattern.compile(
          "tansiq-backup/1\nsalt ([A-Za-z0-9+/=]{24})\nrounds (\\d{1,8})\nmac (\\S{44})\n");

  private final byte[] bytes;
  private final ArchiveSecret.Keys keys;

  private ArchiveHeader(byte[] bytes, ArchiveSecret.Keys keys) {
    this.bytes = bytes;
    this.keys = keys;
  }

  static ArchiveHeader fresh(ArchiveSecret secret, int rounds) {
    var salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    var keys = secret.stretched(salt, rounds);
    var told = told(Base64.getEncoder().encodeToString(salt), rounds);
    return new ArchiveHeader(utf8(told + "mac " + mac(keys.header(), told) + "\n"), keys);
  }

  /// Reads it; refuses what is no archive, one of a later format, and one sealed with another
  /// secret.
  static ArchiveHeader read(InputStream in, ArchiveSecret secret) throws IOException {
    var text = lines(in);
    var found = TEXT.matcher(text);
    if (!found.matches()) {
      throw new Refused(
          text.startsWith(MAGIC) && !text.startsWith(MAGIC + "1\n")
              ? BackupRefusal.NEWER_ARCHIVE
              : BackupRefusal.NO_ARCHIVE);
    }
    int rounds = Integer.parseInt(found.group(2));
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new Refused(BackupRefusal.NO_ARCHIVE);
    }
    var keys = secret.stretched(Base64.getDecoder().decode(found.group(1)), rounds);
    var mac = mac(keys.header(), told(found.group(1), rounds));
    if (!MessageDigest.isEqual(utf8(mac), utf8(found.group(3)))) {
      throw new Refused(BackupRefusal.WRONG_SECRET);
    }
    return new ArchiveHeader(utf8(text), keys);
  }

  private static String lines(InputStream in) throws IOException {
    var text = new ByteArrayOutputStream();
    for (int lines = 0; lines < 4 && text.size() < LONGEST; ) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      text.write(c);
      lines += c == '\n' ? 1 : 0;
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  private static String told(String salt, int rounds) {
    return MAGIC + "1\nsalt " + salt + "\nrounds " + rounds + "\n";
  }

  private static String mac(SecretKey key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(utf8(text)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  byte[] toBytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  SecretKey payload() {
    return keys.payload();
  }
}
