package org.tansiq.app;

import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.settings.Credentials;
import org.tansiq.desk.platform.sight.Sight;

/// The parts of the desk without its web server, for commands: on the database that the settings
/// name, else beside the desk that runs on this home, else on the embedded server itself.
final class Register {

  private static final String[] SETTINGS = {
    "--tansiq.db.guest=true",
    "--tansiq.db.connections=6",
    "--spring.modulith.events.republish-outstanding-events-on-restart=false"
  };

  private Register() {}

  /// Runs a work on it and answers its exit code.
  static int use(Terminal terminal, ToIntFunction<ConfigurableApplicationContext> work) {
    return told(
        terminal,
        () -> {
          try (var _ = Sight.house();
              var context = open()) {
            return work.applyAsInt(context);
          }
        });
  }

  /// Runs a work; what the desk refuses is told in its words.
  static int told(Terminal terminal, IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (Refused refused) {
      terminal.tell(terminal.words().text(refused.code().key(), refused.values().toArray()));
      return Exit.DATA;
    } catch (Unusable told) {
      throw told;
    } catch (RuntimeException failed) {
      return Server.explain(failed);
    }
  }

  /// Only what a command asks for is made, so that it starts quickly and reads no queue of its own.
  private static ConfigurableApplicationContext open() {
    var application = new SpringApplication(Tansiq.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.addInitializers(context -> Credentials.into(context.getEnvironment()));
    return application.run(SETTINGS);
  }
}
