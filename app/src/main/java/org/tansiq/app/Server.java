package org.tansiq.app;

import java.util.Arrays;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.officers.FirstLink;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.settings.Credentials;
import org.tansiq.desk.platform.settings.UnknownSetting;

/// The desk as a web server: starts it, prints its address, and a first link while nobody has
/// signed in.
final class Server {

  /// Told to the caller when the process must stay alive.
  static final int RUNNING = -1;

  private Server() {}

  static int run(String[] words) {
    var wrong = Arrays.stream(words).filter(w -> !w.startsWith("--")).findFirst();
    if (wrong.isPresent()) {
      System.err.println("run takes settings such as --server.port=8090, not " + wrong.get());
      return Exit.USAGE;
    }
    try {
      var context = start(words);
      announce(context);
      return RUNNING;
    } catch (RuntimeException failed) {
      return explain(failed);
    }
  }

  static ConfigurableApplicationContext start(String[] words) {
    var application = new SpringApplication(Tansiq.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(context -> Credentials.into(context.getEnvironment()));
    Wiring.of(application);
    return application.run(words);
  }

  private static void announce(ConfigurableApplicationContext context) {
    if (!(context instanceof ServletWebServerApplicationContext web)) {
      return;
    }
    var server = web.getWebServer();
    var port = server == null ? 0 : server.getPort();
    var address = "http://localhost:" + port;
    System.out.println();
    System.out.println("  Tansiq · تنسيق   " + address + "/");
    if (context.getBean(Officers.class).none()) {
      System.out.println(
          "  First sign-in, once: " + address + context.getBean(FirstLink.class).issue());
    }
    System.out.println("  Ctrl+C stops it.");
    System.out.println();
    System.out.flush();
  }

  /// A start that failed for a reason the reader can act on is told in its words, without a trace.
  static int explain(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownSetting) {
        System.err.println(cause.getMessage());
        return Exit.SETTING;
      }
      if (cause instanceof org.springframework.boot.web.server.PortInUseException taken) {
        System.err.println(
            "Port "
                + taken.getPort()
                + " is in use.\nMaybe Tansiq runs already; otherwise choose another:"
                + " ./tansiq run --server.port="
                + (taken.getPort() + 1));
        return Exit.MISSING;
      }
      if (cause instanceof IllegalStateException
          && String.valueOf(cause.getMessage()).contains("\nMaybe ")) {
        System.err.println(cause.getMessage());
        return Exit.MISSING;
      }
    }
    throw failed;
  }
}
