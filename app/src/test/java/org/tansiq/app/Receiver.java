package org.tansiq.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.platform.web.OwnCertificate;

/// A system of another house that takes notices over TLS, and answers as a test wishes.
final class Receiver implements AutoCloseable {

  /// A notice as it came.
  record Got(String id, long time, String signature, String body) {}

  private final HttpsServer server;
  private final Path authority;
  private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
  private volatile int usual = 204;

  Receiver() throws IOException, GeneralSecurityException, InterruptedException {
    var certificate = OwnCertificate.make();
    authority = certificate.pem();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      got.add(
          new Got(
              String.valueOf(headers.getFirst("webhook-id")),
              Long.parseLong(String.valueOf(headers.getFirst("webhook-timestamp"))),
              String.valueOf(headers.getFirst("webhook-signature")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      var answer = answers.poll();
      var status = answer == null ? usual : answer;
      if (status == 302) {
        exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "https://localhost:" + port() + "/in";
  }

  /// The file that vouches for it.
  Path authority() {
    return authority;
  }

  /// Answers the next ones so, then as usual.
  void answer(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  void usually(int status) {
    usual = status;
  }

  /// The next notice; null where none comes for a while.
  @Nullable Got next() throws InterruptedException {
    return got.poll(12, TimeUnit.SECONDS);
  }

  Got notice() throws InterruptedException {
    var next = next();
    if (next == null) {
      throw new IllegalStateException("no notice came");
    }
    return next;
  }

  int came() {
    return got.size();
  }

  void forget() {
    got.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
