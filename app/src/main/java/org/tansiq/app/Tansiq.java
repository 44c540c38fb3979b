package org.tansiq.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Wires every part into one application.
@SpringBootApplication(
    scanBasePackages = {"org.tansiq.desk", "org.tansiq.demo", "org.tansiq.app"},
    exclude = FlywayAutoConfiguration.class)
@ConfigurationPropertiesScan("org.tansiq")
@EnableScheduling
class Tansiq {}
