package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.documents.Opens.opened;
import static org.tansiq.documents.Opens.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenerTest {

  private final Opener opener = Opener.standard();

  @Test
  void plain_text_is_the_text_with_its_hash() {
    byte[] bytes = "استقبل المدير نظيره.\r\nثم افترقا.".getBytes(UTF_8);
    Opened opened = opened(bytes);
    assertThat(opened.text()).isEqualTo("استقبل المدير نظيره.\nثم افترقا.");
    assertThat(opened.source())
        .isEqualTo(new Source(Kind.TEXT, "UTF-8", ContentHash.of(bytes), bytes.length));
    assertThat(opened.warnings()).isEmpty();
  }

  @Test
  void the_hash_is_sha_256() {
    assertThat(ContentHash.of("abc".getBytes(UTF_8)).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(refused("")).isEqualTo(Refusal.of(Refusal.Code.EMPTY));
  }

  @Test
  void white_space_alone_is_refused() {
    assertThat(refused(" \n\t\r\n ")).isEqualTo(Refusal.of(Refusal.Code.BLANK, 6));
    assertThat(refused("\u200B\u00A0\n")).isEqualTo(Refusal.of(Refusal.Code.BLANK, 6));
  }

  @Test
  void a_picture_a_program_and_noise_are_not_documents() {
    byte[] noise = new byte[50_000];
    new Random(1).nextBytes(noise);
    byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 500);
    byte[] program = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 500);
    assertThat(refused(picture)).isEqualTo(Refusal.of(Refusal.Code.NOT_A_DOCUMENT, "PNG"));
    assertThat(refused(program)).isEqualTo(Refusal.of(Refusal.Code.NOT_A_DOCUMENT, "ELF"));
    assertThat(refused(noise)).isEqualTo(Refusal.of(Refusal.Code.NOT_A_DOCUMENT, "?"));
  }

  @Test
  void a_picture_named_as_text_is_still_a_picture() {
    byte[] picture = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 500);
    assertThat(opener.open(new FileName("article.txt"), picture, Limits.STANDARD))
        .isEqualTo(Refusal.of(Refusal.Code.NOT_A_DOCUMENT, "JPEG"));
  }

  @Test
  void a_huge_file_is_refused_by_its_size_alone(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    long start = System.nanoTime();
    assertThat(opener.open(new FileName("huge.txt"), huge, Limits.STANDARD))
        .isEqualTo(Refusal.of(Refusal.Code.TOO_LARGE, 100, 20));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
  }

  @Test
  void an_endless_stream_is_read_to_the_limit_only() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThat(opener.open(new FileName("endless"), endless, Limits.STANDARD))
        .isEqualTo(Refusal.of(Refusal.Code.TOO_LARGE, 21, 20));
  }

  @Test
  void a_missing_file_and_a_folder_are_refused(@TempDir Path folder) {
    FileName name = new FileName("x");
    assertThat(opener.open(name, folder.resolve("none"), Limits.STANDARD))
        .isEqualTo(Refusal.of(Refusal.Code.UNREADABLE, "NoSuchFileException"));
    assertThat(opener.open(name, folder, Limits.STANDARD))
        .isEqualTo(Refusal.of(Refusal.Code.NOT_A_FILE));
  }

  @Test
  void a_file_leaves_nothing_behind(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), new Drawn().latin("A visit.").pdf());
    assertThat(opener.open(new FileName("a.pdf"), file, Limits.STANDARD))
        .isInstanceOf(Opened.class);
    Files.delete(file);
    assertThat(Path.of(System.getProperty("user.home"), ".pdfbox.cache")).doesNotExist();
  }

  @Test
  void a_long_text_is_cut_and_marked() {
    Limits limits = new Limits(1_000_000, 1_000, Duration.ofSeconds(10), 3, 50);
    byte[] bytes = ("a".repeat(999) + "😀 and more").getBytes(UTF_8);
    Opened opened = (Opened) opener.open(new FileName("long"), bytes, limits);
    assertThat(opened.text()).isEqualTo("a".repeat(999));
    assertThat(opened.partial()).isTrue();
    assertThat(opened.warnings()).contains(Warning.of(Warning.Code.TEXT_CUT, 1_000));
  }

  @Test
  void a_few_nul_bytes_are_removed_and_reported() {
    Opened opened = opened("The visit\0 ended on Friday, \0and was short.".repeat(3));
    assertThat(opened.text()).startsWith("The visit ended").doesNotContain("\0");
    assertThat(opened.warnings()).contains(Warning.of(Warning.Code.CONTROLS_REMOVED, 6));
  }

  @Test
  void direction_controls_and_invisible_characters_stay_and_are_reported() {
    Opened opened = opened("ab\u202Ecd\u200Bef\u202C");
    assertThat(opened.text()).isEqualTo("ab\u202Ecd\u200Bef\u202C");
    assertThat(opened.warnings())
        .containsExactly(
            new Warning(Warning.Code.DIRECTION_CONTROLS, List.of("2"), List.of(2, 8)),
            new Warning(Warning.Code.INVISIBLE_CHARACTERS, List.of("1"), List.of(5)));
  }

  @Test
  void a_document_that_takes_too_long_is_given_up() {
    Limits hasty = new Limits(20_000_000, 2_000_000, Duration.ofMillis(1), 3, 50);
    byte[] slow = ("<html><body>" + "<p>نص طويل</p>".repeat(200_000)).getBytes(UTF_8);
    assertThat(opener.open(new FileName("slow"), slow, hasty))
        .isEqualTo(Refusal.of(Refusal.Code.TOO_SLOW, 1));
  }

  @Test
  void a_parser_that_never_returns_does_not_hold_its_caller() {
    Deadline deadline = Deadline.in(Duration.ofMillis(100));
    Opening opening =
        Watch.over(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return Refusal.of(Refusal.Code.EMPTY);
            },
            deadline);
    assertThat(opening).isEqualTo(Refusal.of(Refusal.Code.TOO_SLOW, 1));
  }

  @Test
  void rtf_gives_its_paragraphs_in_its_code_page_and_in_unicode() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1256\\uc1{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}"
            + "\\'c7\\'e1\\'d4\\'d1\\'d8\\'c9\\par \\u1576?\\u1604?\\u1575?\\u1594? {\\b 2025}\\par}";
    Opened opened = opened(rtf);
    assertThat(opened.text()).isEqualTo("الشرطة\n\nبلاغ 2025");
    assertThat(opened.source()).extracting(Source::kind).isEqualTo(Kind.RTF);
  }
}
