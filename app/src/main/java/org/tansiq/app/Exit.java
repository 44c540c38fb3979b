package org.tansiq.app;

/// Exit codes of the commands, as sysexits.h names them, so that a script can tell what happened.
final class Exit {

  static final int DONE = 0;

  /// The command's words are off.
  static final int USAGE = 64;

  /// Some input was refused; the rest is done.
  static final int DATA = 65;

  /// Some input named is not there; the rest is done.
  static final int NO_INPUT = 66;

  /// Something needed is not there, such as the database.
  static final int MISSING = 69;

  /// A fault of the program; the rest is done.
  static final int FAULT = 70;

  /// The result cannot be written.
  static final int NOT_WRITTEN = 73;

  /// A setting is wrong.
  static final int SETTING = 78;

  private Exit() {}
}
