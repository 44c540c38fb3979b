package org.tansiq.desk.platform.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.platform.refusals.Refused;

class BreachedPasswordsTest {

  private static final BreachedPasswords ALONG = new BreachedPasswords(new PasswordSettings(""));

  @TempDir private Path folder;

  @Test
  void the_list_that_comes_along_holds_fifty_thousand_that_the_rules_would_let_pass()
      throws IOException {
    try (var in = BreachedPasswords.class.getResourceAsStream("/passwords/breached.bin")) {
      assertThat(in).isNotNull();
      var all = in == null ? new byte[0] : in.readAllBytes();
      assertThat(all.length % 6).isZero();
      assertThat(all.length / 6).isGreaterThan(50_000);
      for (int at = 6; at < all.length; at += 6) {
        assertThat(Arrays.compareUnsigned(all, at - 6, at, all, at, at + 6)).isNegative();
      }
    }
    for (var known :
        List.of(
            "1qaz2wsx3edc", "Qwerty123456", "PASSWORDPASSWORD", "123qweasdzxc", "q1w2e3r4t5y6")) {
      assertThat(ALONG.known(known)).as(known).isTrue();
    }
    assertThat(ALONG.known("quatre mots sans lien")).isFalse();
  }

  @Test
  void a_password_of_the_list_is_refused_whatever_its_estimate() {
    var rules = new PasswordRules(ALONG);
    assertThatThrownBy(() -> rules.check("Mailcreated5240", List.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("PASSWORD_COMMON");
  }

  @Test
  void a_larger_file_is_searched_where_it_lies_to_its_first_and_last_line() throws IOException {
    for (int size : new int[] {0, 1, 2, 3, 500}) {
      for (var end : List.of("\n", ":42\r\n")) {
        var hashes = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
          hashes.add(sha1("breached password " + i));
        }
        hashes.sort(null);
        var file = folder.resolve(size + "-" + end.length());
        Files.writeString(file, String.join(end, hashes) + (size == 0 ? "" : end));
        var breached = new BreachedPasswords(new PasswordSettings(file.toString()));
        for (int i = 0; i < size; i++) {
          assertThat(breached.known("breached password " + i)).as(i + " of " + size).isTrue();
          assertThat(breached.known("another password " + i)).isFalse();
        }
        assertThat(breached.known("breached password " + size)).isFalse();
      }
    }
  }

  @Test
  void a_file_that_is_not_there_stops_the_start() {
    assertThatThrownBy(() -> new PasswordSettings("/nowhere/pwned.txt"))
        .hasMessageContaining("\nMaybe it lies elsewhere");
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
