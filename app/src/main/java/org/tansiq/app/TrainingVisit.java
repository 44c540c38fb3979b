package org.tansiq.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Asks a starting desk for the pages that nobody needs to be signed in for.
final class TrainingVisit {

  private TrainingVisit() {}

  static int to(ConfigurableApplicationContext context) {
    if (!(context instanceof ServletWebServerApplicationContext web)
        || web.getWebServer() == null) {
      return 70;
    }
    var port = web.getWebServer().getPort();
    try (var client = HttpClient.newHttpClient()) {
      for (var path : List.of("/sign-in", "/", "/assets/look.css", "/nowhere")) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        client.send(request, BodyHandlers.ofByteArray());
      }
      return 0;
    } catch (IOException | InterruptedException failed) {
      System.err.println("The training visit failed: " + failed);
      return 70;
    }
  }
}
