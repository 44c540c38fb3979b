package org.tansiq.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;
import org.tansiq.desk.platform.postgres.RunningPostgres;

/// The parts of the desk without its web server, for commands: on the database that the settings
/// name, else beside the desk that runs on this home, else on the embedded server itself.
final class Register {

  private Register() {}

  /// Only what a command asks for is made, so that it starts quickly and reads no queue of its own.
  static ConfigurableApplicationContext open(String... settings) {
    var application = new SpringApplication(Tansiq.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    var all = new ArrayList<>(List.of(settings));
    if (System.getenv().getOrDefault("TANSIQ_DB_URL", "").isBlank()) {
      running()
          .ifPresent(server -> {
            all.add("--tansiq.db.url=" + server.jdbcUrl());
            all.add("--tansiq.db.user=" + server.user());
            all.add("--tansiq.db.password=" + server.password());
          });
    }
    return application.run(all.toArray(String[]::new));
  }

  private static Optional<RunningPostgres> running() {
    var named = System.getenv().getOrDefault("TANSIQ_DB_HOME", "");
    var home = named.isBlank() ? EmbeddedPostgres.defaultHome() : Path.of(named);
    return RunningPostgres.of(home.resolve("postgres"));
  }
}
