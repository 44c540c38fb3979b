package org.tansiq.app;

import java.util.Arrays;

/// The one program behind `tansiq`: chooses the command and hands it its words.
///
/// Exit codes follow sysexits.h: 0 done, 64 the command's words are off, 65 bad data, 66 no such
/// input, 69 something needed is not there, 70 a fault, 73 the result cannot be written, 78 a
/// setting is wrong.
public final class Main {

  private Main() {}

  /// Runs the command and ends the process with its exit code; the server runs until stopped.
  public static void main(String[] words) {
    var command = words.length == 0 ? "help" : words[0];
    var rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
    int code =
        switch (command) {
          case "run" -> Server.run(rest);
          case "intake" -> IntakeCommands.ALL.run(rest);
          case "names" -> NamesCommands.ALL.run(rest);
          case "nominal" -> NominalCopyCommand.ALL.run(rest);
          case "audit" -> AuditCommands.ALL.run(rest);
          case "assembly" -> AssemblyCommands.ALL.run(rest);
          case "backup" -> BackupCommand.COMMAND.run(rest);
          case "break-glass" -> BreakGlassCommand.COMMAND.run(rest);
          case "restore" -> RestoreCommand.COMMAND.run(rest);
          case "demo" -> DemoCommands.ALL.run(rest);
          case "train" -> Training.run(rest);
          case "help", "--help", "-h" -> Help.print(System.out);
          default -> Help.unknown(command, System.err);
        };
    if (code >= 0) {
      System.exit(code);
    }
  }
}
