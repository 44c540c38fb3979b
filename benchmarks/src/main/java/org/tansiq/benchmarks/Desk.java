package org.tansiq.benchmarks;

import java.nio.file.Path;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/// The desk's parts in this process, without pages, for what cannot be asked from outside.
@SpringBootApplication(
    scanBasePackages = "org.tansiq.desk",
    exclude = FlywayAutoConfiguration.class)
@ConfigurationPropertiesScan("org.tansiq.desk")
class Desk {

  /// On an embedded, durable database of its own.
  static ConfigurableApplicationContext at(Path home, int connections) {
    var application = new SpringApplication(Desk.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    return application.run(
        "--tansiq.db.home=" + home,
        "--tansiq.db.connections=" + connections,
        "--logging.level.root=warn",
        "--spring.modulith.events.jdbc.schema=platform",
        "--spring.modulith.events.jdbc.schema-initialization.enabled=false");
  }
}
