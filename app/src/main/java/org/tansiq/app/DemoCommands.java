package org.tansiq.app;

import java.util.List;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.welcome.SampleCountry;

/// `tansiq demo …`
final class DemoCommands {

  private DemoCommands() {}

  static int run(String[] words) {
    return switch (List.of(words)) {
      case List<String> w when w.equals(List.of("load")) -> load();
      case List<String> w when w.equals(List.of("remove")) -> remove();
      default -> Help.unknown("demo " + String.join(" ", words), System.err);
    };
  }

  private static int load() {
    return Besides.run(context -> {
      long begin = System.nanoTime();
      context.getBean(SampleCountry.class).load(Officer.COMMAND_LINE, Bar.onStandardError());
      tell("The demo country is in the register", begin);
      return 0;
    });
  }

  private static int remove() {
    return Besides.run(context -> {
      long begin = System.nanoTime();
      context.getBean(SampleCountry.class).remove(Officer.COMMAND_LINE);
      tell("The demo country has been removed", begin);
      return 0;
    });
  }

  private static void tell(String what, long begin) {
    System.err.printf("%s (%.1f s).%n", what, (System.nanoTime() - begin) / 1e9);
  }
}
