package org.tansiq.app;

import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;

/// The wiring of the desk that the build has written down: with it a start does not search every
/// library for parts and conditions, which took more than a third of its processor time.
///
/// It was written with the settings that a fresh desk has. Where an operator turns on a part that
/// only then exists, the start searches as if there were none.
final class Wiring {

  /// The settings that conditions of parts ask for.
  static final List<String> SWITCHES = List.of("tansiq.management.port", "tansiq.traces.endpoint");

  private Wiring() {}

  /// Makes a web application use it, where the program was packaged with it.
  static void of(SpringApplication application) {
    if (Main.class.getResource("Main__ApplicationContextInitializer.class") == null) {
      return;
    }
    application.setMainApplicationClass(Main.class);
    ApplicationListener<ApplicationEnvironmentPreparedEvent> choice =
        event -> choose(event.getEnvironment());
    application.addListeners(choice);
  }

  private static void choose(Environment settings) {
    if (SWITCHES.stream().noneMatch(settings::containsProperty)) {
      SpringProperties.setFlag(AotDetector.AOT_ENABLED);
    }
  }
}
