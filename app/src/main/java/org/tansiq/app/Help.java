package org.tansiq.app;

import java.io.PrintStream;

/// What the command line says of itself.
final class Help {

  private static final String FROM_OUTSIDE =
      """
      tansiq: international police cooperation, with its sources

        tansiq run [--server.port=8080]     start the desk; the address is printed
        tansiq test                         build and run every test
        tansiq bench [start|pages|tenfold|reading|adding|names|names10|kernel|private|linking|scores|
                      audit|kills|brokerages|assembly|board]...
                                            measure, into benchmarks/RESULTS.md
        tansiq intake read [--format jsonl|table] FILE|DIR|-...
                                            read articles, print what they report; no server needed
        tansiq intake evaluate [--json|--errors] GOLD.jsonl [PREDICTED.jsonl]
                                            how good readings are against annotated articles
        tansiq intake add DIR|FILE...       add articles to the register
        tansiq names index LIST.tsv --to DIR
                                            persons (id, name, aliases, births, nationality)
                                            into an index
        tansiq names search DIR "NAME" [--born 1956] [--nationality MR]
                                            who of an index it may be, and why
        tansiq names learn PAIRS.tsv --weights DIR
                                            better weights from confirmed hits; --back undoes
        tansiq names pair "NAME" "NAME"     whether two names are of one person, and why
        tansiq names evaluate PAIRS.tsv     how well that works on pairs somebody has judged
        tansiq names private key|publish|answer|ask|finish
                                            hit or no hit between two agencies by files, neither
                                            showing its list or its question
        tansiq names private check "NAME" --at https://DESK --purpose WHY --reference CASE
                                            the same at another agency's desk
        tansiq nominal copy TO --for WHO    the open part of the nominal list into a folder that
                                            answers the same hits elsewhere; WHO is told what changes
        tansiq assembly solve FILE.dzn [--fairness 2|none] [--time SECONDS] --out SCHEDULE
                                            the schedule with the fewest gaps, and its proof
        tansiq assembly plan REQUESTS --assembly SETUP.yaml --out DIR [--language ar|fr|en]
                                            a whole assembly: agendas, calendars, board, report
        tansiq assembly check PLAN [--language ar|fr|en]
                                            whether a plan changed by hand still holds
      """;

  private static final String OF_THE_DESK =
      """
        tansiq demo load|remove             the demo country
        tansiq backup TO [--key FILE]       the whole desk, running or not, into one sealed file
        tansiq restore FROM [--key FILE] [--held CHECKPOINT] [--check] [--replace]
                                            read it from end to end, and put it in an empty place
        tansiq break-glass --reason WHY     a link that lets the machine's owner in once, in an emergency
        tansiq audit copy TO                the ledger into a folder that can be checked anywhere
        tansiq audit verify COPY --key KEY [--seal FILE] [--held CHECKPOINT]
                                            whether a copy of the ledger is the one that was signed

      Exit codes: 0 done, 64 wrong words, 65 some input refused, 66 no such input,
      69 something needed is missing, 70 a fault, 73 result not written, 78 a wrong setting.
      """;

  private Help() {}

  static int print(PrintStream out) {
    out.print(FROM_OUTSIDE + OF_THE_DESK);
    return 0;
  }

  static int unknown(String command, PrintStream err) {
    err.println(
        "Unknown command "
            + command
            + "\n"
            + "Maybe you meant one of: run, test, bench, intake, names, nominal, assembly, demo,"
            + " backup, restore, break-glass, audit, help");
    return 64;
  }
}
