package org.tansiq.desk.platform.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.web.Authorities;
import org.tansiq.desk.platform.web.OwnCertificate;

/// A system that takes the connection and then nothing holds nobody up for good.
class SyslogCollectorTest {

  @Test
  void a_delivery_that_is_never_read_ends() throws Exception {
    var certificate = OwnCertificate.make();
    var over = new CountDownLatch(1);
    try (var server =
        (SSLServerSocket)
            certificate
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> takeNothing(server, over));
      var collector =
          new SyslogCollector(
              "localhost",
              server.getLocalPort(),
              Authorities.trusting(certificate.pem().toString(), "trust"),
              Duration.ofMinutes(5),
              Duration.ofSeconds(2));
      var more = Collections.nCopies(1_000, "x".repeat(100_000));
      assertThatThrownBy(() -> collector.deliver(more)).isInstanceOf(IOException.class);
    } finally {
      over.countDown();
    }
  }

  private static void takeNothing(SSLServerSocket server, CountDownLatch over) {
    try (var peer = (SSLSocket) server.accept()) {
      peer.startHandshake();
      over.await();
    } catch (IOException | InterruptedException gone) {
      // The other end is what is asked about.
    }
  }
}
