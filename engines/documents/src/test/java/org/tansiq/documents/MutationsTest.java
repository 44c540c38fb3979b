package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Valid files of every kind, damaged at random: each gets one of the two answers, in time.
class MutationsTest {

  private static final int MUTANTS = 600;
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  record Sample(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() throws IOException {
    String arabic = String.join("\n", Texts.ARABIC);
    return Stream.of(
        new Sample("text", arabic.getBytes(UTF_8)),
        new Sample("windows-1256", arabic.getBytes(Encodings.ARABIC_WINDOWS)),
        new Sample(
            "html",
            ("<html><head><title>x</title></head><body><article><p>"
                    + arabic.replace("\n", "</p><p>")
                    + "</article></body></html>")
                .getBytes(UTF_8)),
        new Sample("drawn pdf", new Drawn().latin("The visit ended.").pdf()),
        new Sample("packed pdf", packedPdf()),
        new Sample("docx", Packaged.docx(arabic.split("\n")).bytes()),
        new Sample("odt", Packaged.odt("<text:p>" + arabic + "</text:p>").bytes()),
        new Sample("mail", mail(arabic).getBytes(UTF_8)),
        new Sample(
            "rtf", "{\\rtf1\\ansicpg1256 {\\b \\'c7\\'e1} \\u1576? x\\par}".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_damaged_file_is_answered_in_time(Sample sample) {
    assertThat(Opens.open(sample.bytes())).isInstanceOf(Opened.class);
    Random chance = new Random(sample.name().hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutant(sample.bytes(), chance);
      long start = System.nanoTime();
      Opening opening = Opens.open(mutant);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("mutant %d of %s", i, sample)
          .isLessThan(SLOWEST);
      if (opening instanceof Opened opened) {
        assertThat(opened.text()).doesNotContain("\0");
      }
    }
  }

  private static byte[] mutant(byte[] bytes, Random chance) {
    byte[] mutant = bytes.clone();
    int changes = 1 + chance.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = chance.nextInt(mutant.length);
      switch (chance.nextInt(6)) {
        case 0 -> mutant[at] = (byte) chance.nextInt();
        case 1 -> mutant[at] ^= (byte) (1 << chance.nextInt(8));
        case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
        case 3 -> {
          int length = Math.min(chance.nextInt(200), mutant.length - at);
          System.arraycopy(mutant, chance.nextInt(mutant.length - length + 1), mutant, at, length);
        }
        case 4 -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 20), (byte) '9');
        default -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 4), (byte) 0);
      }
    }
    return mutant;
  }

  private static byte[] packedPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.setLeading(14);
        content.newLineAtOffset(50, 700);
        for (String sentence : Texts.ENGLISH) {
          content.showText(sentence.replaceAll("[^\\x20-\\x7E]", "'"));
          content.newLine();
        }
        content.endText();
      }
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static String mail(String text) {
    return "From: a@b.example\nDate: Wed, 24 Sep 2025 10:00:00 +0100\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain;"
        + " charset=utf-8\n\n"
        + text
        + "\n--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n"
        + "<p>x</p>\n--b--\n";
  }
}
