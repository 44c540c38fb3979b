package org.tansiq.app;

import java.util.function.Consumer;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.welcome.SampleCountry;

/// `tansiq demo load|remove`: the demo country into the register of this machine, whether the desk
/// runs or not.
final class DemoCommands {

  static final Commands ALL =
      Commands.of(
          "demo",
          Command.of("demo load", DemoCommands::load),
          Command.of("demo remove", DemoCommands::remove));

  private DemoCommands() {}

  private static int load(Words words, Terminal terminal) {
    return on(
        words,
        terminal,
        "The demo country is in the register",
        country -> country.load(Officer.COMMAND_LINE, Bar.of(terminal)));
  }

  private static int remove(Words words, Terminal terminal) {
    return on(
        words,
        terminal,
        "The demo country has been removed",
        country -> country.remove(Officer.COMMAND_LINE));
  }

  private static int on(Words words, Terminal terminal, String done, Consumer<SampleCountry> work) {
    words.values(0, 0);
    return Register.use(
        terminal,
        context -> {
          long begin = System.nanoTime();
          work.accept(context.getBean(SampleCountry.class));
          terminal.tell("%s (%.1f s).".formatted(done, (System.nanoTime() - begin) / 1e9));
          return Exit.DONE;
        });
  }
}
