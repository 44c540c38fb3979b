package org.tansiq.app;

/// `tansiq demo …`
final class DemoCommands {

  private DemoCommands() {}

  static int run(String[] words) {
    return Help.unknown("demo " + String.join(" ", words), System.err);
  }
}
