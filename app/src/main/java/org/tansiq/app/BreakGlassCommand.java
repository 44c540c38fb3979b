package org.tansiq.app;

import org.springframework.core.env.Environment;
import org.tansiq.desk.platform.breakglass.BreakGlass;
import org.tansiq.desk.platform.passkeys.PasskeySettings;

/// `tansiq break-glass --reason "…"`: a link that lets the machine's owner in once, when nobody
/// else can enter. It goes to standard output and is stored nowhere; every officer is told when it
/// is used.
///
/// Exit codes: 0 printed, 64 no reason, 69 no database.
final class BreakGlassCommand {

  static final Command COMMAND = Command.of("break-glass --reason WHY", BreakGlassCommand::run);

  private BreakGlassCommand() {}

  private static int run(Words words, Terminal terminal) {
    words.values(0, 0);
    var reason = words.needed("reason").strip();
    if (reason.isEmpty()) {
      throw words.wrong(terminal.words().text("glass.no-reason"));
    }
    return Register.use(
        terminal,
        desk -> {
          var path = desk.getBean(BreakGlass.class).issue(reason);
          int port = desk.getBean(Environment.class).getProperty("server.port", int.class, 8080);
          terminal.tell(terminal.words().text("glass.printed"));
          terminal.out().println(desk.getBean(PasskeySettings.class).on(port) + path);
          return Exit.DONE;
        });
  }
}
