package org.tansiq.desk.platform.backups;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.tansiq.desk.platform.refusals.Refused;

/// What an archive is sealed with: a passphrase, or the text of a key file. Both are stretched
/// (PBKDF2, RFC 8018), so that one weak choice costs an attacker as much as it can.
public final class ArchiveSecret {

  /// The fewest characters; a key file made by `openssl rand -base64 32` has 44.
  private static final int SHORTEST = 16;

  private final String text;
  private final Map<String, Keys> known = new HashMap<>();

  private ArchiveSecret(String text) {
    if (text.codePointCount(0, text.length()) < SHORTEST) {
      throw new Refused(
          BackupRefusal.SECRET_TOO_SHORT, text.codePointCount(0, text.length()), SHORTEST);
    }
    this.text = text;
  }

  public static ArchiveSecret ofPassphrase(String passphrase) {
    return new ArchiveSecret(passphrase.strip());
  }

  /// @throws IOException where the file cannot be read as text
  public static ArchiveSecret ofFile(Path file) throws IOException {
    return new ArchiveSecret(Files.readString(file).strip());
  }

  /// The keys of one archive; asked again for the same one, they are not stretched again.
  synchronized Keys stretched(byte[] salt, int rounds) {
    var archive = Base64.getEncoder().encodeToString(salt) + rounds;
    return known.computeIfAbsent(archive, _ -> keys(salt, rounds));
  }

  private Keys keys(byte[] salt, int rounds) {
    try {
      var spec = new PBEKeySpec(text.toCharArray(), salt, rounds, 256);
      var stretched =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new Keys(
          derived(stretched, "tansiq-backup/1 header", "HmacSHA256"),
          derived(stretched, "tansiq-backup/1 payload", "AES"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK 25 has PBKDF2 and HKDF", impossible);
    }
  }

  private static SecretKey derived(byte[] from, String purpose, String algorithm)
      throws GeneralSecurityException {
    var parameters =
        HKDFParameterSpec.expandOnly(
            new SecretKeySpec(from, "Generic"), purpose.getBytes(StandardCharsets.UTF_8), 32);
    return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
  }

  @Override
  public String toString() {
    return "ArchiveSecret";
  }

  /// One key for each purpose (RFC 5869).
  record Keys(SecretKey header, SecretKey payload) {
    @Override
    public String toString() {
      return "Keys";
    }
  }
}
