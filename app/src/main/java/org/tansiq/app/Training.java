package org.tansiq.app;

import java.io.IOException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.tansiq.desk.platform.officers.FirstLink;

/// A start, a walk and a stop for the JVM's ahead-of-time cache to learn from (JEP 514).
///
/// The launcher calls it once after a build, on a scratch database.
final class Training {

  private Training() {}

  static int run() {
    try (var context = Server.start(new String[] {"--server.port=0"})) {
      if (!(context instanceof ServletWebServerApplicationContext web)
          || web.getWebServer() == null) {
        return 70;
      }
      var address = "http://127.0.0.1:" + web.getWebServer().getPort();
      var pages = TrainingVisit.through(address, context.getBean(FirstLink.class).issue());
      System.out.println("Walked through " + pages + " pages");
      return 0;
    } catch (IOException | InterruptedException | IllegalStateException failed) {
      System.err.println("The training walk failed: " + failed);
      return 70;
    }
  }
}
