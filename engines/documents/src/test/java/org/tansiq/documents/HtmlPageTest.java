package org.tansiq.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tansiq.documents.Opens.opened;
import static org.tansiq.documents.Opens.refused;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="ar" dir="rtl"><head><title>زيارة عمل | وكالة الأخبار</title>
      <link rel="canonical" href="https://agency.example/2025/visit">
      <meta property="og:site_name" content="وكالة الأخبار">
      <script type="application/ld+json">{"@type":"NewsArticle",
        "datePublished":"2025-09-24T08:10:00+01:00"}</script></head>
      <body><header><a href="/">الرئيسية</a></header><nav><ul><li>سياسة</li></ul></nav>
      <article><h1>زيارة   عمل</h1>
      <p>استقبل المدير العام
         نظيره<br>يوم الثلاثاء.</p>
      <p>وأكد الجانبان <b>التعا</b>ون، <span style="display: none">نص خفي</span>ثم افترقا.</p>
      <table><tr><td>الأول</td><td>الثاني</td></tr></table>
      <script>document.write("لا")</script></article>
      <aside>اقرأ أيضا</aside><footer>جميع الحقوق محفوظة</footer></body></html>
      """;

  @Test
  void the_article_remains_in_paragraphs() {
    assertThat(opened(PAGE).text())
        .isEqualTo(
            "زيارة عمل\n\nاستقبل المدير العام نظيره\nيوم الثلاثاء.\n\n"
                + "وأكد الجانبان التعاون، ثم افترقا.\n\nالأول الثاني");
  }

  @Test
  void the_page_says_where_it_comes_from() {
    assertThat(opened(PAGE).origin())
        .isEqualTo(
            new Origin(
                Optional.of("زيارة عمل"),
                Optional.of("وكالة الأخبار"),
                Optional.of(URI.create("https://agency.example/2025/visit")),
                Optional.of(LocalDate.of(2025, 9, 24))));
  }

  @Test
  void an_address_that_is_a_script_is_no_address() {
    String page = "<html><link rel=canonical href='javascript:alert(1)'><p>نص الخبر</p></html>";
    assertThat(opened(page).origin().address()).isEmpty();
  }

  @Test
  void a_page_wrapped_in_one_form_keeps_its_text() {
    String page = "<html><body><form><div>استقبل الوزير<div>وفدا أمنيا</div></div></form></body>";
    assertThat(opened(page).text()).isEqualTo("استقبل الوزير\n\nوفدا أمنيا");
  }

  @Test
  void a_page_in_windows_1256_is_read_whether_it_says_so_or_not() {
    String said = "<html><head><meta charset=windows-1256></head><body><p>بلاغ صحفي مشترك</p>";
    String silent = "<html><body><p>بلاغ صحفي مشترك</p>";
    Charset windows = Charset.forName("windows-1256");
    assertThat(opened(said.getBytes(windows)).text()).isEqualTo("بلاغ صحفي مشترك");
    assertThat(opened(silent.getBytes(windows)).text()).isEqualTo("بلاغ صحفي مشترك");
  }

  @Test
  void a_page_without_text_is_refused() {
    assertThat(refused("<html><body><div id=app></div><script>start()</script></body></html>"))
        .isEqualTo(Refusal.of(Refusal.Code.NO_TEXT, Kind.HTML));
  }

  @Test
  void nothing_a_page_names_is_ever_asked_for() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      Opened opened = opened(HOSTILE.replace("ADDRESS", address));
      assertThat(opened.text()).isEqualTo("نص المقال\n\nصورة");
      server.setSoTimeout(300);
      assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static final String HOSTILE =
      """
      <!DOCTYPE html SYSTEM "ADDRESSevil.dtd"><html manifest="ADDRESSm"><head><base href="ADDRESS">
      <link rel=stylesheet href="ADDRESSa.css"><style>@import url(ADDRESSb.css);</style>
      <script src="ADDRESSa.js"></script><script>fetch("ADDRESS")</script>
      <meta http-equiv=refresh content="0;url=ADDRESS"></head>
      <body onload="fetch('ADDRESS')" background="ADDRESSbg"><p>نص المقال</p>
      <iframe src="ADDRESSf" srcdoc="<p>دخيل</p>"></iframe><object data="ADDRESSo">دخيل</object>
      <img src="ADDRESSi.png" onerror="alert(1)" alt="x"><svg onload="alert(1)"><text>دخيل</text></svg>
      <video src="ADDRESSv"></video><p onclick="steal()">صورة</p><noscript>دخيل</noscript></body></html>
      """;

  @Test
  void fifty_thousand_nested_tags_are_read_in_time() {
    String deep = "<html><body>" + "<div>".repeat(50_000) + "عمق" + "</div>".repeat(50_000);
    long start = System.nanoTime();
    assertThat(opened(deep).text()).isEqualTo("عمق");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_page_of_millions_of_tags_is_refused() {
    assertThat(refused("<html><body>" + "<b>".repeat(600_000) + "x").code())
        .isEqualTo(Refusal.Code.TOO_INTRICATE);
  }

  @Test
  void plain_text_that_speaks_of_tags_is_plain_text() {
    assertThat(opened("The tag <p> begins a paragraph, <html> a page.").source().kind())
        .isEqualTo(Kind.TEXT);
  }
}
