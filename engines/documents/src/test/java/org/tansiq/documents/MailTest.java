package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.documents.Opens.opened;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTest {

  private static final String HEAD =
      """
      From: =?UTF-8?B?%s?= <press@agency.example>
      Subject: =?UTF-8?B?%s?=
      Date: Wed, 24 Sep 2025 23:30:00 -0500 (CDT)
      MIME-Version: 1.0
      """
          .formatted(base64("المكتب الصحفي"), base64("زيارة عمل"));

  private static final String ATTACHED =
      """
      Content-Type: multipart/mixed; boundary=xx

      --xx
      Content-Type: multipart/alternative; boundary=yy

      --yy
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      %s
      --yy
      Content-Type: text/html; charset=utf-8

      <p>HTML</p>
      --yy--
      --xx
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename*=UTF-8''..%%2F..%%2F%%D8%%A8%%D9%%84%%D8%%A7%%D8%%BA.docx
      Content-Transfer-Encoding: base64

      %s
      --xx
      Content-Type: image/png; name="logo.png"
      Content-Transfer-Encoding: base64

      iVBORw0KGgoAAAANSUhEUg==
      --xx--
      """;

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String withDocument() {
    byte[] docx = Packaged.docx("نص المرفق").bytes();
    return HEAD
        + ATTACHED.formatted(
            base64("استقبل المدير نظيره."), Base64.getMimeEncoder().encodeToString(docx));
  }

  @Test
  void the_plain_text_is_the_text_and_the_header_its_origin() {
    Opened mail = opened(withDocument());
    assertThat(mail.source().kind()).isEqualTo(Kind.EMAIL);
    assertThat(mail.text()).isEqualTo("استقبل المدير نظيره.");
    assertThat(mail.origin())
        .isEqualTo(
            new Origin(
                Optional.of("زيارة عمل"),
                Optional.of("المكتب الصحفي <press@agency.example>"),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 9, 24))));
  }

  @Test
  void attachments_are_opened_or_refused_one_by_one() {
    Opened mail = opened(withDocument());
    assertThat(mail.attachments()).hasSize(2);
    Attachment document = mail.attachments().getFirst();
    assertThat(document.name()).isEqualTo(new FileName("بلاغ.docx"));
    assertThat(((Opened) document.opening()).text()).isEqualTo("نص المرفق");
    assertThat(mail.attachments().get(1).opening())
        .isEqualTo(Refusal.of(Refusal.Code.NOT_A_DOCUMENT, "PNG"));
  }

  @Test
  void html_alone_is_read_as_a_page() {
    String mail =
        HEAD
            + "Content-Type: text/html; charset=windows-1256\n\n"
            + "<html><body><p>بلاغ</p><script>x()</script><p>مشترك</p></body></html>";
    assertThat(opened(mail.getBytes(Charset.forName("windows-1256"))).text())
        .isEqualTo("بلاغ\n\nمشترك");
  }

  @Test
  void messages_in_messages_are_opened_to_the_limit_only() {
    String mail = HEAD + "Content-Type: text/plain; charset=utf-8\n\nأعمق رسالة\n";
    for (int i = 0; i < 6; i++) {
      mail =
          HEAD
              + "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i)
              + "Content-Type: message/rfc822\n\n"
              + mail
              + "\n--b%d--\n".formatted(i);
    }
    Opening level = Opens.open(mail.getBytes(UTF_8));
    for (int i = 0; i < Limits.STANDARD.depth(); i++) {
      level = ((Opened) level).attachments().getFirst().opening();
    }
    assertThat(((Opened) level).attachments().getFirst().opening())
        .isEqualTo(Refusal.of(Refusal.Code.TOO_DEEP, Limits.STANDARD.depth()));
  }

  @Test
  void more_attachments_than_the_limit_are_counted_not_opened() {
    StringBuilder mail =
        new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b\n\n");
    mail.append("--b\nContent-Type: text/plain\n\nHello\n");
    mail.repeat("--b\nContent-Disposition: attachment; filename=a.txt\n\ntext\n", 60);
    Opened opened = opened(mail.append("--b--\n").toString());
    assertThat(opened.attachments()).hasSize(50);
    assertThat(opened.warnings()).contains(Warning.of(Warning.Code.ATTACHMENTS_LEFT_OUT, 10, 50));
  }

  @Test
  void a_text_that_begins_with_a_colon_line_is_no_mail() {
    assertThat(opened("Rabat: the visit ended.\n\nIt was short.").source().kind())
        .isEqualTo(Kind.TEXT);
  }
}
