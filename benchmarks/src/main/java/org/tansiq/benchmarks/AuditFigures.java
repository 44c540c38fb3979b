package org.tansiq.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.tansiq.proof.Checkpoint;
import org.tansiq.proof.LogCopy;
import org.tansiq.proof.Seal;
import org.tansiq.proof.SigningKey;
import org.tansiq.proof.TamperedCopies;

/// How quickly the ledger is written, and how quickly and how surely a copy of it is checked.
final class AuditFigures implements Figures {

  private static final int MILLION = 1_000_000;
  private static final int TAMPERINGS = 1_000;
  private static final int TAMPERED = 5_000;

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String title() {
    return "The ledger: written, copied, checked";
  }

  @Override
  public String measure(Place place) throws Exception {
    var written = LedgerRates.measured(place.emptyFolder("ledger"));
    return """
    Entries written through the desk's own ledger into the embedded PostgreSQL, fsync on, each counted when its commit has answered.

    | | entries/s | to the yardstick |
    |---|---:|---:|
    %s

    %s
    %s
    """
        .formatted(written, million(place), tampered(place));
  }

  private static String million(Place place) throws Exception {
    var folder = place.emptyFolder("million");
    var copy = folder.resolve("copy");
    var key = SigningKey.generate("police.example/ledger");
    var seal = Seal.generate();
    long begin = System.nanoTime();
    write(copy, key, seal);
    double writing = (System.nanoTime() - begin) / 1e9;
    var keyFile = Files.writeString(folder.resolve("ledger.pub"), key.verifier().text());
    var sealFile = Files.writeString(folder.resolve("ledger.seal"), seal.stored());
    var sums = seconds("sh", "-c", "find " + copy + " -type f -exec sha256sum {} + > /dev/null");
    var check =
        Command.run(
            place,
            folder,
            List.of(
                    "audit",
                    "verify",
                    copy.toString(),
                    "--key",
                    keyFile.toString(),
                    "--seal",
                    sealFile.toString())
                .toArray(String[]::new));
    return String.format(
        Locale.ROOT,
        """
        A copy of a million entries (%d MB), written in %.1f s:

        | | wall s | to the yardstick |
        |---|---:|---:|
        | `sha256sum` over the same files (the yardstick) | %.1f | 1 |
        | `tansiq audit verify` with key and seal, the start of the program included | %.1f | %.1f |
        """,
        size(copy) / 1_000_000,
        writing,
        sums,
        check.seconds(),
        check.seconds() / sums);
  }

  private static void write(Path to, SigningKey key, Seal seal) throws Exception {
    var officer = new UUID(7, 7);
    try (var copy = LogCopy.begin(to)) {
      for (int i = 0; i < MILLION; i++) {
        var line =
            "{\"id\":%d,\"at\":\"2026-11-26T05:%02d:%02d.%06dZ\",\"officer\":\"%s\",\"unit\":\"Madrid desk\",\"act\":\"confirmed-claim\",\"subject\":\"%s\",\"why\":\"\"}"
                .formatted(i, i / 60 % 60, i % 60, i, officer, new UUID(i, 42));
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        copy.add(bytes, seal.leaf(bytes));
      }
      copy.seal(Checkpoint.sign(key, copy.head()));
    }
  }

  private static String tampered(Place place) throws Exception {
    var copies = new TamperedCopies(place.emptyFolder("tampered"), TAMPERED);
    long begin = System.nanoTime();
    var missed = copies.missed(TAMPERINGS, new Random(1_000));
    return String.format(
        Locale.ROOT,
        "Of %,d copies of %,d entries, each touched in one of nine ways at a place chosen by chance (edited, deleted, moved, cut off, added, a"
            + " tile or an entry damaged, rolled back, rewritten), %,d were found and located; %.0f ms each, copying included.\n",
        TAMPERINGS,
        TAMPERED,
        TAMPERINGS - missed.size(),
        (System.nanoTime() - begin) / 1e6 / TAMPERINGS);
  }

  private static double seconds(String... command) throws Exception {
    long begin = System.nanoTime();
    var process = new ProcessBuilder(new ArrayList<>(List.of(command))).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long size(Path tree) throws Exception {
    try (var files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
