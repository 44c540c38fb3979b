package org.tansiq.app;

import org.tansiq.names.Refused;

/// `tansiq names private …`: hit or no hit between two agencies, by files or at the owner's desk,
/// neither showing its list or its question.
final class NamesPrivate {

  /// The option that names the secret key of the owner of a list.
  static final String KEY = "key";

  /// The option that names the file to write.
  static final String TO = "to";

  static final Commands ALL =
      Commands.of(
          "names private",
          told("names private key --to KEY", PrivateOwner::key),
          told("names private publish LIST.tsv --key KEY --to FILTER", PrivateOwner::publish),
          told(
              "names private answer QUESTION --key KEY --asker WHO --log LOG --to ANSWER [--limit"
                  + " 1000]",
              PrivateOwner::answer),
          told(
              "names private ask [NAME] [--born 1956] [--list LIST.tsv] --to QUESTION --keep KEPT",
              PrivateAsker::ask),
          told(
              "names private finish ANSWER --keep KEPT --owner PUBLISHED --filter FILTER",
              PrivateAsker::finish),
          told(
              "names private check [NAME] [--born 1956] [--list LIST.tsv] --at https://DESK"
                  + " --purpose PURPOSE --reference CASE [--token FILE] [--owner PUBLISHED]"
                  + " [--ca FILE.pem]",
              PrivateAsker::check));

  private NamesPrivate() {}

  private static Command told(String usage, Command.Work work) {
    return Command.of(
        usage,
        (words, terminal) -> {
          try {
            return work.run(words, terminal);
          } catch (Refused | org.tansiq.oblivious.Refused refused) {
            throw new Unusable(Exit.DATA, String.valueOf(refused.getMessage()));
          }
        });
  }
}
