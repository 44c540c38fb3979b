package org.tansiq.app;

import java.util.function.ToIntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.refusals.Refused;

/// A command that works on the register beside a desk that may be running: it joins the embedded
/// server where one runs, and starts it for its own time where none does.
final class Besides {

  private static final String[] SETTINGS = {
    "--server.port=0",
    "--tansiq.db.guest=true",
    "--tansiq.db.connections=6",
    "--spring.modulith.events.republish-outstanding-events-on-restart=false"
  };

  private Besides() {}

  /// Runs the work and answers its exit code; 65 where the desk refuses, told in its words.
  static int run(ToIntFunction<ConfigurableApplicationContext> work) {
    try (var context = Server.start(SETTINGS)) {
      return work.applyAsInt(context);
    } catch (Refused refused) {
      System.err.println(
          Words.in(Tongue.EN).text(refused.code().key(), refused.values().toArray()));
      return 65;
    } catch (RuntimeException failed) {
      return Server.explain(failed);
    }
  }
}
