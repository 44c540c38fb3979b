package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.tansiq.desk.platform.officers.FirstLink;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;
import org.tansiq.scheduling.brokerage.DataText;
import org.tansiq.scheduling.brokerage.Invention;

/// A start, a walk, a reading and a stop for the JVM's ahead-of-time cache to learn from (JEP 514).
///
/// The launcher calls it after a build, on a scratch database: `train prepare` makes that database,
/// so that what happens once in a home's life is not part of the `train` that is recorded.
final class Training {

  private Training() {}

  static int run(String[] words) {
    return List.of(words).contains("prepare") ? prepare() : walk();
  }

  private static int prepare() {
    var home = System.getenv().getOrDefault("TANSIQ_DB_HOME", "");
    EmbeddedPostgres.open(Path.of(home).resolve("postgres")).close();
    return 0;
  }

  private static int walk() {
    try (var context = Server.start(new String[] {"--server.port=0"})) {
      if (!(context instanceof ServletWebServerApplicationContext web)
          || web.getWebServer() == null) {
        return 70;
      }
      var address = "http://127.0.0.1:" + web.getWebServer().getPort();
      solveAnEvent();
      var pages = TrainingVisit.through(address, context.getBean(FirstLink.class).issue());
      TrainingReading.ofArticles();
      System.out.println("Walked through " + pages + " pages");
      return 0;
    } catch (IOException | InterruptedException | IllegalStateException failed) {
      System.err.println("The training walk failed: " + failed);
      return 70;
    }
  }

  /// A small event, so that the solver's classes are known too.
  private static void solveAnEvent() throws IOException {
    var folder = Files.createTempDirectory("training");
    var event = new Invention(12, 20, 3, 8, 0.5, 0.2, 0.2, 1, 1).drawn(new Random(1));
    var file = Files.writeString(folder.resolve("event.dzn"), DataText.of(event));
    var out = folder.resolve("schedule");
    AssemblyCommands.ALL.run(new String[] {"solve", file.toString(), "--out", out.toString()});
    for (var path : List.of(file, out, folder)) {
      Files.deleteIfExists(path);
    }
  }
}
