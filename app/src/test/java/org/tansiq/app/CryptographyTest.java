package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The program uses the primitives that its guide lists and no other, so that a weak one cannot
/// come in unseen.
class CryptographyTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:MessageDigest|Mac|Cipher|Signature|SecretKeyFactory|KDF|KeyFactory|KeyPairGenerator"
              + "|KeyGenerator|KeyAgreement|SecureRandom|SSLContext)\\s*\\.getInstance\\(([^)]*)\\)");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

  @Test
  void every_primitive_is_in_the_guide_and_none_is_weak() throws IOException {
    var used = new TreeSet<String>(Set.of("bcrypt"));
    for (var source : sources()) {
      var text = Files.readString(source);
      NAMED
          .matcher(text)
          .results()
          .map(m -> m.group(1))
          .map(name -> name.startsWith("\"") ? name : constant(text, name))
          .forEach(name -> used.add(name.replace("\"", "")));
      assertThat(text).as(source.toString()).doesNotContain("Math.random");
    }
    var guide = Files.readString(ROOT.resolve("docs/guides/how-the-desk-is-defended.md"));
    var cryptography = guide.substring(guide.indexOf("## Cryptography"));
    assertThat(LISTED.matcher(cryptography).results().map(m -> m.group(1)))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  private static String constant(String text, String name) {
    var value = Pattern.compile(name + " = (\"[^\"]+\")").matcher(text);
    return value.find() ? value.group(1) : name;
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/java/org/tansiq/"))
          .filter(file -> !file.startsWith(ROOT.resolve("benchmarks")))
          .toList();
    }
  }
}
