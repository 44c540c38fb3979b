package org.tansiq.desk.platform.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.desk.platform.refusals.Refused;

/// What was sealed comes out as it went in, or not at all.
class SealedArchiveTest {

  private static final ArchiveSecret SECRET =
      ArchiveSecret.ofPassphrase("quatre mots sans aucun lien");
  private static final int THREE_PIECES = 2 * Chunk.CONTENT + 100;
  private static final byte[] SEALED = sealed(content(THREE_PIECES));
  private static final int HEADER = SEALED.length - THREE_PIECES - 3 * Chunk.TAG;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Chunk.CONTENT, Chunk.CONTENT + 1, THREE_PIECES})
  void what_went_in_comes_out(int length) throws IOException {
    var content = content(length);
    var sealed = sealed(content);
    assertThat(opened(sealed)).isEqualTo(content);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .startsWith("tansiq-backup/1\nsalt ");
  }

  @Test
  void no_bit_can_be_flipped_anywhere() {
    var chance = new Random(20_261_126);
    for (int i = 0; i < 40; i++) {
      var touched = SEALED.clone();
      int place = i < 3 ? HEADER + i * (Chunk.CONTENT + Chunk.TAG) : chance.nextInt(touched.length);
      touched[place] ^= (byte) (1 << chance.nextInt(8));
      assertThat(refused(touched)).as("byte " + place).isNotNull();
    }
  }

  @Test
  void what_is_wrong_is_named_with_its_place() {
    var middle = SEALED.clone();
    middle[HEADER + Chunk.CONTENT + Chunk.TAG + 9] ^= 1;
    assertThat(said(middle))
        .isEqualTo("ARCHIVE_DAMAGED [" + (HEADER + Chunk.CONTENT + Chunk.TAG) + "]");
    int two = HEADER + 2 * (Chunk.CONTENT + Chunk.TAG);
    assertThat(said(Arrays.copyOf(SEALED, two))).startsWith("ARCHIVE_CUT_OFF");
    assertThat(said(Arrays.copyOf(SEALED, HEADER))).startsWith("ARCHIVE_CUT_OFF");
    assertThat(said(Arrays.copyOf(SEALED, two + 50))).isEqualTo("ARCHIVE_ENDS_BADLY [" + two + "]");
    assertThat(said(Arrays.copyOf(SEALED, SEALED.length + 7))).startsWith("ARCHIVE_ENDS_BADLY");
    assertThat(said(Arrays.copyOf(SEALED, 30))).startsWith("NO_ARCHIVE");
    assertThat(said("PK, some other file".getBytes(StandardCharsets.UTF_8)))
        .startsWith("NO_ARCHIVE");
    var newer = new String(SEALED, StandardCharsets.ISO_8859_1).replaceFirst("/1\n", "/2\n");
    assertThat(said(newer.getBytes(StandardCharsets.ISO_8859_1))).startsWith("NEWER_ARCHIVE");
  }

  @Test
  void pieces_cannot_change_places_or_be_left_out() {
    int piece = Chunk.CONTENT + Chunk.TAG;
    var swapped = SEALED.clone();
    System.arraycopy(SEALED, HEADER, swapped, HEADER + piece, piece);
    System.arraycopy(SEALED, HEADER + piece, swapped, HEADER, piece);
    assertThat(said(swapped)).startsWith("ARCHIVE_DAMAGED");
    var without = Arrays.copyOf(SEALED, SEALED.length - piece);
    System.arraycopy(SEALED, HEADER + piece, without, HEADER, SEALED.length - HEADER - piece);
    assertThat(said(without)).startsWith("ARCHIVE_DAMAGED");
  }

  @Test
  void another_secret_does_not_open_it_and_a_short_one_seals_nothing() {
    var other = ArchiveSecret.ofPassphrase("quatre mots sans aucun lieu");
    var refused =
        catchThrowableOfType(
            Refused.class, () -> new SealedInput(new ByteArrayInputStream(SEALED), other));
    assertThat(refused.code()).isEqualTo(BackupRefusal.WRONG_SECRET);
    var shortOne = catchThrowableOfType(Refused.class, () -> ArchiveSecret.ofPassphrase("tansiq"));
    assertThat(shortOne.code()).isEqualTo(BackupRefusal.SECRET_TOO_SHORT);
  }

  private static byte[] content(int length) {
    var content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  private static byte[] sealed(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try {
      var out = new SealedOutput(bytes, ArchiveHeader.fresh(SECRET, 2));
      out.write(content, 0, content.length);
      out.finish();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] opened(byte[] sealed) throws IOException {
    try (var in = new SealedInput(new ByteArrayInputStream(sealed), SECRET)) {
      return in.readAllBytes();
    }
  }

  private static Refused refused(byte[] sealed) {
    return catchThrowableOfType(Refused.class, () -> opened(sealed));
  }

  private static String said(byte[] sealed) {
    return String.valueOf(refused(sealed).getMessage());
  }
}
