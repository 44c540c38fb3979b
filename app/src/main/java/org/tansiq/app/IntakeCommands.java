package org.tansiq.app;

/// `tansiq intake …`
final class IntakeCommands {

  private IntakeCommands() {}

  static int run(String[] words) {
    return Help.unknown("intake " + String.join(" ", words), System.err);
  }
}
