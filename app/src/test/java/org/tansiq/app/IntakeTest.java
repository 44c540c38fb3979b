package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.intake.inbox.Receipt;
import org.tansiq.desk.intake.inbox.Receipt.Outcome;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.documents.Refusal;

/// What is handed in is kept once and read; what cannot be is refused with its reason, and the rest
/// goes on.
class IntakeTest {

  private static final Officer BY = Officer.COMMAND_LINE;
  private static TestDesk desk;
  private static Inbox inbox;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    inbox = desk.door(Inbox.class);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// A visit as a newspaper would tell it; all names are made up.
  static String visit(String day) {
    return """
    المدير العام للأمن الوطني في عمّان: مذكرة تفاهم وتكوين المدربين

    قام يوسف المرابطي، المدير العام للأمن الوطني ولمراقبة التراب الوطني، يوم %s، بزيارة عمل إلى \
    المملكة الأردنية الهاشمية، على رأس وفد أمني يضم تسعة مسؤولين.

    وأجرى المرابطي مباحثات ثنائية مع نظيره الأردني، اللواء معن الطوالبة، مدير الأمن العام، همت \
    تبادل المعلومات ومكافحة الاتجار في المخدرات.

    وقع الطرفان، على هامش هذه المباحثات، مذكرة تفاهم للتعاون في مجال الأدلة الرقمية.

    هل يرفع هذا التعاون كفاءة الأطر الأمنية؟
    """
        .formatted(day);
  }

  private static Receipt add(String name, byte[] bytes) {
    return inbox.add(BY, Delivery.of(name, () -> new java.io.ByteArrayInputStream(bytes)));
  }

  private static String ask(String sql, Receipt receipt) {
    return desk.database().ask(sql.formatted(receipt.article().orElseThrow()));
  }

  @Test
  void an_article_is_kept_once_by_its_bytes_whatever_its_name() {
    var first = inbox.add(BY, Delivery.text("a.txt", visit("12 مارس 2025")));
    var again = inbox.add(BY, Delivery.text("b.txt", visit("12 مارس 2025")));

    assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(again.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(again.article()).isEqualTo(first.article());
    assertThat(ask("select state from intake.article where id = '%s'", first)).isEqualTo("read");
  }

  @Test
  void what_it_reports_is_proposed_and_cites_its_words() {
    var receipt = inbox.add(BY, Delivery.text("visit.txt", visit("3 أبريل 2024")));

    assertThat(
            ask(
                """
                select bool_and(c.status = 'proposed') and count(*) filter (where c.predicate = 'start'
                    and c.value = '2024-04-03') = 1
                from register.citation x join register.claim c on c.id = x.claim_id
                where x.source_id = '%s'
                """,
                receipt))
        .isEqualTo("t");
    assertThat(
            ask(
                """
                select bool_and(position(substr(s.text, x.from_char + 1, x.to_char - x.from_char) in n.text) > 0)
                from register.citation x join register.source s on s.id = x.source_id
                join register.sentence n on n.source_id = s.id and n.number = x.sentence
                where s.id = '%s'
                """,
                receipt))
        .as("every cited stretch lies in its sentence")
        .isEqualTo("t");
    assertThat(
            ask(
                """
                select count(*) from register.citation x join register.sentence n
                  on n.source_id = x.source_id and n.number = x.sentence
                where n.role = 'question' and x.source_id = '%s'
                """,
                receipt))
        .as("a question states nothing")
        .isEqualTo("0");
  }

  @Test
  void a_hundred_articles_added_side_by_side_are_each_there_once_and_share_their_persons()
      throws Exception {
    var jobs = new ArrayList<Callable<Receipt>>();
    for (int i = 0; i < 100; i++) {
      var text = visit((i / 2 % 28 + 1) + " يناير 2023");
      jobs.add(() -> {
        try (var _ = Sight.of(BY)) {
          return inbox.leave(BY, Delivery.text("many.txt", text));
        }
      });
    }
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var receipt : workers.invokeAll(jobs)) {
        assertThat(receipt.get().article()).isPresent();
      }
    }
    while (inbox.queue(BY).waiting() > 0) {
      Thread.onSpinWait();
    }
    assertThat(desk.database().ask("select count(*) from intake.article where name = 'many.txt'"))
        .isEqualTo("28");
    assertThat(
            desk.database()
                .ask("select count(*) from register.official where name_ar = 'يوسف المرابطي'"))
        .isEqualTo("1");
  }

  @Test
  void what_holds_no_text_is_refused_with_its_reason() throws IOException {
    var noise = new byte[5000];
    new Random(7).nextBytes(noise);

    assertThat(refusal(add("empty.txt", new byte[0]))).isEqualTo(Refusal.Code.EMPTY);
    assertThat(refusal(add("noise.bin", noise))).isEqualTo(Refusal.Code.NOT_A_DOCUMENT);
    assertThat(refusal(add("huge.txt", new byte[100_000_000]))).isEqualTo(Refusal.Code.TOO_LARGE);
    assertThat(refusal(add("page.html", "<html><script>1</script></html>".getBytes())))
        .isEqualTo(Refusal.Code.NO_TEXT);
    assertThat(refusal(add("bomb.docx", bomb()))).isEqualTo(Refusal.Code.UNPACKS_TOO_LARGE);
    assertThat(refusal(add("locked.pdf", locked()))).isEqualTo(Refusal.Code.PASSWORD_PROTECTED);
    assertThat(desk.database().ask("select count(*) from intake.refused where name = 'huge.txt'"))
        .isEqualTo("1");
    assertThat(
            desk.database()
                .ask("select count(*) >= 6 from audit.entry where act = 'refused-article'"))
        .isEqualTo("t");
  }

  private static Refusal.Code refusal(Receipt receipt) {
    assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
    return receipt.refusal().orElseThrow().code();
  }

  private static byte[] locked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  /// A word-processor file of a few kilobytes that unpacks to more than anybody would read.
  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document xmlns:w='w'><w:body>".getBytes(StandardCharsets.UTF_8));
      var block = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_windows_1256_file_is_read_as_arabic_and_says_that_it_was_guessed() {
    var receipt = add("old.txt", visit("5 ماي 2022").getBytes(Charset.forName("windows-1256")));

    assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(ask("select text like '%%المرابطي%%' from register.source where id = '%s'", receipt))
        .isEqualTo("t");
    assertThat(receipt.warnings()).isNotEmpty();
  }

  @Test
  void an_article_in_a_fourth_language_is_kept_and_nothing_is_proposed() {
    var receipt =
        inbox.add(
            BY,
            Delivery.text(
                "ru.txt",
                """
                Начальник национальной полиции прибыл вчера в Лиссабон, где встретился со своим \
                коллегой и подписал соглашение о безопасности крупных спортивных соревнований.
                """));

    assertThat(receipt.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(ask("select language || claims from intake.article where id = '%s'", receipt))
        .isEqualTo("und0");
  }

  @Test
  void a_text_with_half_characters_and_control_signs_is_kept() {
    var receipt =
        inbox.add(
            BY, Delivery.text("odd\u0000\u202Efdp.txt", "لقاء\u202E \uD83D في الرباط\u0007 هنا."));

    assertThat(receipt.article()).isPresent();
    assertThat(ask("select state from intake.article where id = '%s'", receipt)).isEqualTo("read");
  }

  @Test
  void the_command_adds_a_folder_names_the_broken_and_adds_nothing_twice(@TempDir Path folder)
      throws IOException {
    for (int i = 1; i <= 40; i++) {
      Files.writeString(
          folder.resolve("n%02d.txt".formatted(i)), visit(i % 28 + 1 + " ماي 2021 " + i));
    }
    Files.write(folder.resolve("broken1.txt"), new byte[0]);
    Files.write(
        folder.resolve("broken2.pdf"), "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("broken3.html"), "<html></html>");

    var first = command(folder);
    assertThat(first.code()).isEqualTo(65);
    assertThat(first.said())
        .contains("Added 40,", "refused 3", "broken1.txt", "broken2.pdf", "broken3.html");
    var second = command(folder);
    assertThat(second.said()).contains("Added 0, already there 40");
  }

  private record Run(int code, String said) {}

  private static Run command(Path folder) {
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new java.io.ByteArrayInputStream(new byte[0]),
            new java.io.PrintStream(new ByteArrayOutputStream()),
            new java.io.PrintStream(err, true, StandardCharsets.UTF_8),
            java.util.Locale.ENGLISH);
    var code = AddCommand.add(inbox, List.of(folder.toString()), terminal);
    return new Run(code, err.toString(StandardCharsets.UTF_8));
  }
}
