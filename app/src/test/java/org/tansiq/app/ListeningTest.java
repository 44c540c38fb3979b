package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.oidc.OidcSettings;

/// Nothing goes to anybody else without TLS, and TLS is what is strong today.
class ListeningTest {

  @TempDir private static Path folder;
  private static SSLContext trusting;

  @BeforeAll
  static void certificate() throws Exception {
    var store = folder.resolve("desk.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "desk",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    var certificate = keys.getCertificate("desk");
    write("desk.crt", "CERTIFICATE", certificate.getEncoded());
    write("desk.key", "PRIVATE KEY", keys.getKey("desk", "changeit".toCharArray()).getEncoded());
    var known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("desk", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trust.getTrustManagers(), null);
  }

  private static void write(String name, String kind, byte[] bytes) throws IOException {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }

  @Test
  void tls_is_of_today_or_there_is_none() throws Exception {
    try (var desk =
        TestDesk.fresh(
            "--tansiq.tls.certificate=" + folder.resolve("desk.crt"),
            "--tansiq.tls.key=" + folder.resolve("desk.key"))) {
      var port = Integer.parseInt(desk.address().replaceFirst(".*:", ""));
      assertThat(agreed(trusting, port, "TLSv1.3", List.of())).startsWith("TLS_AES_256_GCM");
      assertThat(agreed(trusting, port, "TLSv1.2", List.of()))
          .startsWith("TLS_ECDHE_ECDSA")
          .contains("GCM");
      assertThatThrownBy(() ->
              agreed(
                  trusting,
                  port,
                  "TLSv1.2",
                  List.of(
                      "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
                      "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA")))
          .as("no cipher that is not authenticated")
          .isInstanceOf(SSLException.class);
      assertThatThrownBy(() -> agreed(SSLContext.getDefault(), port, "TLSv1.3", List.of()))
          .as("a certificate that nobody vouches for")
          .isInstanceOf(SSLException.class);
      assertThat(RawRequest.send(desk.address(), RawRequest.get("/sign-in")))
          .as("without TLS there is no page")
          .doesNotContain("<form");
    }
  }

  private static String agreed(SSLContext context, int port, String protocol, List<String> ciphers)
      throws IOException, GeneralSecurityException {
    try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setEnabledProtocols(new String[] {protocol});
      if (!ciphers.isEmpty()) {
        socket.setEnabledCipherSuites(ciphers.toArray(String[]::new));
      }
      socket.startHandshake();
      return socket.getSession().getCipherSuite();
    }
  }

  @Test
  void a_desk_for_others_has_tls_or_a_proxy_that_has_it() throws SocketException {
    assertThatThrownBy(() -> TestDesk.fresh("--server.address=0.0.0.0"))
        .hasStackTraceContaining("where anybody could read along");
    try (var behind =
        TestDesk.fresh("--server.address=0.0.0.0", "--tansiq.proxies.trusted=10.20.3.4")) {
      assertThat(behind.stranger().get("/sign-in").status()).isEqualTo(200);
      for (var own : addressesOfThisMachine()) {
        var around = behind.address().replace("127.0.0.1", own);
        assertThat(RawRequest.send(around, RawRequest.get("/sign-in")))
            .as("past the proxy, from " + own)
            .startsWith("HTTP/1.1 403");
      }
    }
    assertThatThrownBy(() -> TestDesk.fresh("--tansiq.proxies.trusted=proxy.example"))
        .hasStackTraceContaining("is no address and no network");
    assertThatThrownBy(() -> TestDesk.fresh("--tansiq.tls.key=" + folder.resolve("desk.key")))
        .hasStackTraceContaining("tansiq.tls.certificate is missing");
  }

  private static List<String> addressesOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(own -> own instanceof Inet4Address && !own.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }

  @Test
  void the_desk_speaks_to_nobody_elsewhere_without_tls() {
    for (var url :
        List.of(
            "jdbc:postgresql://database.example/tansiq",
            "jdbc:postgresql://127.0.0.1:5432,database.example/tansiq",
            "jdbc:postgresql://database.example/tansiq?sslmode=require",
            "jdbc:postgresql://database.example/tansiq?sslmode=verify-ca")) {
      assertThatThrownBy(() -> new DatabaseSettings(url, "", "", "", 1, false))
          .as(url)
          .hasMessageContaining("without checked TLS")
          .hasMessageContaining("Maybe sslmode=verify-full");
    }
    for (var url :
        List.of(
            "jdbc:postgresql://127.0.0.1:5432/tansiq",
            "jdbc:postgresql://[::1]:5432/tansiq",
            "jdbc:postgresql://localhost/tansiq",
            "jdbc:postgresql:tansiq",
            "jdbc:postgresql://a.example:5432,b.example/tansiq?user=x&sslmode=verify-full")) {
      assertThat(new DatabaseSettings(url, "", "", "", 1, false).embedded()).as(url).isFalse();
    }
    assertThatThrownBy(() -> new OidcSettings("http://identity.example", "a", "b", List.of()))
        .hasMessageContaining("which is not encrypted");
  }

  /// A server with the certificate that only this test knows.
  private static SSLContext own() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(folder.resolve("desk.p12").toFile(), "changeit".toCharArray());
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    var serving = SSLContext.getInstance("TLS");
    serving.init(own.getKeyManagers(), null, null);
    return serving;
  }

  @Test
  void a_provider_whose_certificate_nobody_vouches_for_is_not_asked() throws Exception {
    var asked = new AtomicInteger();
    var provider =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.setHttpsConfigurator(new HttpsConfigurator(own()));
    provider.createContext(
        "/",
        request -> {
          asked.incrementAndGet();
          request.sendResponseHeaders(200, -1);
          request.close();
        });
    provider.start();
    var issuer = "https://127.0.0.1:" + provider.getAddress().getPort();
    try (var desk =
            TestDesk.fresh(
                "--tansiq.oidc.issuer=" + issuer,
                "--tansiq.oidc.client-id=desk",
                "--tansiq.oidc.secret-file=" + folder.resolve("desk.key"));
        var trustful = HttpClient.newBuilder().sslContext(trusting).build()) {
      var visitor = desk.stranger();
      var answer = visitor.submit(visitor.get("/sign-in"), "/sign-in/identity", Map.of());
      assertThat(answer.response().uri().getQuery()).isEqualTo("unreachable");
      assertThat(asked.get()).as("nothing is said before the certificate is checked").isZero();
      trustful.send(HttpRequest.newBuilder(URI.create(issuer)).build(), BodyHandlers.discarding());
      assertThat(asked.get()).as("it answers whoever trusts it").isEqualTo(1);
    } finally {
      provider.stop(0);
    }
  }

  @Test
  void a_desk_of_another_agency_is_trusted_by_the_authority_that_is_named_and_no_other()
      throws Exception {
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(own()));
    server.createContext(
        "/",
        request -> {
          request.sendResponseHeaders(200, -1);
          request.close();
        });
    server.start();
    try {
      var at = "https://127.0.0.1:" + server.getAddress().getPort();
      assertThat(asked(at)).startsWith("69 no answer from");
      assertThat(asked(at, "--ca", folder.resolve("desk.crt").toString()))
          .as("it is heard, and says nothing a desk says")
          .startsWith("65")
          .contains("answers as no desk does");
      assertThat(asked(at, "--ca", folder.resolve("desk.key").toString()))
          .startsWith("65")
          .contains("(--ca) cannot be read");
    } finally {
      server.stop(0);
    }
  }

  /// The exit code and what is said.
  private static String asked(String at, String... words) throws IOException {
    var said = new ByteArrayOutputStream();
    var told = new PrintStream(said, true, StandardCharsets.UTF_8);
    var token = folder.resolve("token");
    Files.writeString(token, "tansiq_00000000_" + "x".repeat(43));
    var all = new ArrayList<>(List.of("private", "check", "Karim Tazi", "--at", at));
    all.addAll(List.of("--token", token.toString(), "--purpose", "wanted", "--reference", "1"));
    all.addAll(List.of(words));
    int exit =
        NamesCommands.ALL.run(
            all, new Terminal(InputStream.nullInputStream(), told, told, Locale.ENGLISH));
    return exit + " " + said.toString(StandardCharsets.UTF_8);
  }
}
