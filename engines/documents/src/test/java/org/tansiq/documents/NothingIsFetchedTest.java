package org.tansiq.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A document of each kind that names addresses in every way its kind knows is opened beside a
/// listener at those addresses, which nobody calls.
class NothingIsFetchedTest {

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static ServerSocket listener;

  @BeforeAll
  static void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(NothingIsFetchedTest::count);
  }

  private static void count() {
    try {
      while (true) {
        listener.accept().close();
        CALLS.incrementAndGet();
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException failed) {
      CALLS.incrementAndGet();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    listener.close();
  }

  /// A kind and its bait.
  enum Bait {
    DOCX_RELATIONSHIP {
      @Override
      byte[] at(String address) {
        return Packaged.docxBody(
                "",
                "<w:p><w:r><w:t>النص</w:t></w:r></w:p><w:p><w:r><w:instrText>INCLUDEPICTURE \""
                    + address
                    + "\"</w:instrText></w:r></w:p>")
            .with(
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="%1$s/t.dotm" TargetMode="External"/>
                <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="%1$s/i.png" TargetMode="External"/>
                </Relationships>
                """
                    .formatted(address))
            .bytes();
      }
    },
    DOCX_ENTITY {
      @Override
      byte[] at(String address) {
        return Packaged.docxBody(
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s/x\">]>".formatted(address),
                "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")
            .bytes();
      }
    },
    DOCX_EXTERNAL_DTD {
      @Override
      byte[] at(String address) {
        return Packaged.docxBody(
                "<!DOCTYPE d SYSTEM \"%s/d.dtd\">".formatted(address),
                "<w:p><w:r><w:t>النص</w:t></w:r></w:p>")
            .bytes();
      }
    },
    ODT_REFERENCES {
      @Override
      byte[] at(String address) {
        return Packaged.odt(
                "<text:p>النص<text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"%1$s\""
                        .formatted(address)
                    + " xlink:actuate=\"onLoad\">x</text:a></text:p>")
            .bytes();
      }
    },
    HTML {
      @Override
      byte[] at(String address) {
        return """
        <html><head><base href="%1$s/"><link rel="stylesheet" href="%1$s/c.css">
        <style>@import "%1$s/i.css"; body { background: url(%1$s/b.png) }</style>
        <meta http-equiv="refresh" content="0; url=%1$s"><script src="%1$s/s.js"></script></head>
        <body><p>A visit ended on Monday in Rabat, and both sides signed.</p><img src="%1$s/p.png">
        <iframe src="%1$s"></iframe><object data="%1$s"></object><video src="%1$s"></video></body></html>
        """
            .formatted(address)
            .getBytes(UTF_8);
      }
    },
    RTF {
      @Override
      byte[] at(String address) {
        return ("{\\rtf1\\ansi{\\field{\\*\\fldinst INCLUDEPICTURE \""
                + address
                + "\"}}{\\*\\template "
                + address
                + "/t.dot} x\\par}")
            .getBytes(UTF_8);
      }
    },
    MAIL_EXTERNAL_BODY {
      @Override
      byte[] at(String address) {
        return ("From: a@b.example\nDate: Wed, 24 Sep 2025 10:00:00 +0100\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                + "The visit ended.\n--b\nContent-Type: message/external-body; access-type=URL;\n"
                + " URL=\""
                + address
                + "\"\n\nContent-Type: text/plain\n\n--b\nContent-Type: text/html\n\n<img src=\""
                + address
                + "/pixel.gif\">\n--b--\n")
            .getBytes(UTF_8);
      }
    },
    PDF_ACTIONS {
      @Override
      byte[] at(String address) throws IOException {
        return pdf(address);
      }
    };

    abstract byte[] at(String address) throws IOException;
  }

  private static byte[] pdf(String address) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(50, 700);
        content.showText("The visit ended.");
        content.endText();
      }
      var action = new PDActionURI();
      action.setURI(address);
      var link = new PDAnnotationLink();
      link.setAction(action);
      page.getAnnotations().add(link);
      pdf.getDocumentCatalog().setOpenAction(action);
      page.getActions().setO(new PDActionJavaScript("app.launchURL('" + address + "')"));
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Bait.class)
  void no_address_in_a_document_is_called(Bait bait) throws Exception {
    var address = "http://127.0.0.1:" + listener.getLocalPort();
    Opens.open(bait.at(address));
    Thread.sleep(50);
    assertThat(CALLS).hasValue(0);
  }
}
