package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A system that takes syslog over TLS (RFC 5425), and how long it is waited for.
///
/// @param patience for it to be reached, and for each of its answers
/// @param whole for a delivery, which also ends one that is not read
record SyslogCollector(String host, int port, SSLContext tls, Duration patience, Duration whole) {

  /// Brings messages; its end of the connection, after ours, says that it has read them all.
  void deliver(List<String> messages) throws IOException {
    try (var plain = new Socket()) {
      var late = Thread.ofVirtual().name("syslog-deadline").start(() -> closeLate(plain));
      try {
        deliver(plain, messages);
      } finally {
        late.interrupt();
      }
    }
  }

  /// A write has no time-out of its own: only closing what it writes to ends it.
  private void closeLate(Socket plain) {
    try {
      Thread.sleep(whole);
      plain.close();
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    } catch (IOException closed) {
      // It is over either way.
    }
  }

  private void deliver(Socket plain, List<String> messages) throws IOException {
    var millis = (int) patience.toMillis();
    plain.connect(new InetSocketAddress(host, port), millis);
    try (var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true)) {
      var asked = socket.getSSLParameters();
      asked.setEndpointIdentificationAlgorithm("HTTPS");
      asked.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      socket.setSSLParameters(asked);
      socket.setSoTimeout(millis);
      var out = socket.getOutputStream();
      for (var message : messages) {
        var octets = message.getBytes(StandardCharsets.UTF_8);
        out.write((octets.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.write(octets);
      }
      out.flush();
      socket.shutdownOutput();
      var in = socket.getInputStream();
      while (in.read() >= 0) {
        // Nothing is answered; its end is what is waited for.
      }
    }
  }
}
