package org.tansiq.desk.api.webhooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.tansiq.desk.platform.web.Authorities;

/// Sends one request and reads the status that answers it, nothing more: no redirect is followed
/// and no body is read.
///
/// The name is looked up once, what it leads to is checked, and that very machine is called, so
/// that a name which leads elsewhere a moment later leads nobody there.
final class Post {

  private static final int CONNECT_MILLIS = 5_000;
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int LONGEST_STATUS = 1_000;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

  private final Networks networks;
  private final SSLContext tls;

  /// @param trust see {@link WebhookSettings}
  Post(Networks networks, String trust) {
    this.networks = networks;
    this.tls = Authorities.trusting(trust, "tansiq.webhooks.trust");
  }

  /// The address is not one that may be called.
  static final class NotPermitted extends IOException {

    private static final long serialVersionUID = 1L;

    NotPermitted() {
      super("not permitted");
    }
  }

  /// @return the status
  int send(Destination to, Map<String, String> headers, String body) throws IOException {
    var address = address(to.host());
    try (var plain = new Socket();
        var _ = new Limit(plain)) {
      plain.connect(new InetSocketAddress(address, to.port()), CONNECT_MILLIS);
      try (var socket =
          (SSLSocket) tls.getSocketFactory().createSocket(plain, to.host(), to.port(), true)) {
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.getOutputStream().write(request(to, headers, body));
        socket.getOutputStream().flush();
        return status(new BufferedInputStream(socket.getInputStream()));
      }
    }
  }

  /// However slowly a receiver drips, it holds nobody up: the socket is closed under it.
  private static final class Limit implements AutoCloseable {

    private final Thread watch;

    Limit(Socket socket) {
      watch = Thread.ofVirtual().start(() -> closeLate(socket));
    }

    private static void closeLate(Socket socket) {
      try {
        Thread.sleep(ANSWER);
        socket.close();
      } catch (InterruptedException inTime) {
        Thread.currentThread().interrupt();
      } catch (IOException closedAlready) {
        // Then it holds nobody up.
      }
    }

    @Override
    public void close() {
      watch.interrupt();
    }
  }

  private InetAddress address(String host) throws IOException {
    var all = InetAddress.getAllByName(host);
    for (var one : all) {
      if (!networks.permit(one)) {
        throw new NotPermitted();
      }
    }
    if (all.length == 0) {
      throw new UnknownHostException(host);
    }
    return all[0];
  }

  private static byte[] request(Destination to, Map<String, String> headers, String body) {
    var content = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder();
    head.append("POST ").append(to.path()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(to.authority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: application/json\r\nContent-Length: ").append(content.length);
    head.append("\r\nUser-Agent: tansiq\r\nConnection: close\r\n\r\n");
    var out = new ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static int status(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() > LONGEST_STATUS) {
        throw new IOException("no status");
      }
      line.append((char) next);
    }
    var status = STATUS.matcher(line.toString().strip());
    if (!status.matches()) {
      throw new IOException("no status");
    }
    return Integer.parseInt(status.group(1));
  }
}
