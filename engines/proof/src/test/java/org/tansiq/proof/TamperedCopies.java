package org.tansiq.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.tansiq.proof.CopyVerifier.Report;
import org.tansiq.proof.Finding.Kind;

/// A sound copy of a log, and copies of it that somebody touched in one of nine ways.
public final class TamperedCopies {

  /// Entries between two checkpoints.
  static final int STEP = 250;

  private final Path folder;
  private final int size;
  private final SigningKey key = SigningKey.generate("police.example/ledger");
  private final Seal seal = Seal.generate();
  private final Checkpoint latest;

  /// Writes the sound copy below a folder.
  public TamperedCopies(Path folder, int size) throws IOException {
    this.folder = folder;
    this.size = size;
    this.latest = copy(sound(), lines(size));
  }

  Path sound() {
    return folder.resolve("sound");
  }

  SigningKey key() {
    return key;
  }

  Checkpoint latest() {
    return latest;
  }

  private static List<String> lines(int size) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      lines.add(
          "{\"id\":%d,\"act\":\"confirmed-claim\",\"by\":\"%08x\"}".formatted(i, i * 2654435761L));
    }
    return lines;
  }

  private Checkpoint copy(Path to, List<String> lines) throws IOException {
    try (var copy = LogCopy.begin(to)) {
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i).getBytes(StandardCharsets.UTF_8);
        copy.add(line, seal.leaf(line));
        if (i % STEP == STEP - 1) {
          copy.remember(Checkpoint.sign(key, copy.head()));
        }
      }
      var last = Checkpoint.sign(key, copy.head());
      copy.seal(last);
      return last;
    }
  }

  /// Checks a copy as an inspector does who holds the key, the seal and the latest checkpoint.
  public Report check(Path copy) throws IOException {
    return new CopyVerifier(key.verifier(), Optional.of(seal))
        .verify(copy, Optional.of(latest.signedNote()));
  }

  /// Touches so many copies, each in a way and at a place that chance names.
  ///
  /// @return those whose check did not find it, or located it elsewhere
  public List<String> missed(int cases, RandomGenerator chance) throws IOException {
    var missed = new ArrayList<String>();
    for (int i = 0; i < cases; i++) {
      var copy = fresh("case-" + i);
      var done = tamper(copy, chance);
      var report = check(copy);
      if (report.findings().stream().noneMatch(done::locatedBy)) {
        missed.add(i + ": " + done + " -> " + report.findings());
      }
      delete(copy);
    }
    return missed;
  }

  /// A copy of the sound one.
  Path fresh(String name) throws IOException {
    var copy = folder.resolve(name);
    clone(sound(), copy);
    return copy;
  }

  private Done tamper(Path copy, RandomGenerator chance) throws IOException {
    var account = copy.resolve(LogCopy.ACCOUNT);
    int at = chance.nextInt(size - 1);
    return switch (chance.nextInt(9)) {
      case 0 ->
          lines(
              account,
              at,
              Kind.EDITED,
              lines -> lines.set(at, lines.get(at).replace("confirmed", "rejected ")));
      case 1 -> lines(account, at, Kind.DELETED, lines -> lines.remove(at));
      case 2 -> lines(account, at, Kind.MOVED, lines -> Collections.swap(lines, at, at + 1));
      case 3 -> lines(account, at, Kind.CUT_OFF, lines -> lines.subList(at, lines.size()).clear());
      case 4 -> lines(account, at, Kind.ADDED, lines -> lines.add(at, "{\"id\":-1}"));
      case 5 -> flip(copy.resolve(tile(at).path()), at, (at % 256) * 32);
      case 6 -> flip(copy.resolve(tile(at).entries()), at, (at % 256) * 34 + 5);
      case 7 -> rolledBack(copy, at);
      default -> rewritten(copy, at);
    };
  }

  private Tile tile(int at) {
    return new Tile(0, at / 256, Math.min(256, size - at / 256 * 256));
  }

  private static Done lines(Path account, int at, Kind kind, Consumer<List<String>> change)
      throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(account));
    change.accept(lines);
    Files.writeString(account, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    return new Done(kind, at);
  }

  private static Done flip(Path file, int at, int place) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[place] ^= 1;
    Files.write(file, bytes);
    return new Done(Kind.DAMAGED, at);
  }

  /// An older copy in its place, which was sound in its day.
  private Done rolledBack(Path copy, int at) throws IOException {
    delete(copy);
    copy(copy, lines(at));
    return new Done(Kind.ROLLED_BACK, at);
  }

  /// One entry forged with all that follows from it, but for the signature.
  Done rewritten(Path copy, int at) throws IOException {
    delete(copy);
    var lines = lines(size);
    lines.set(at, "{\"id\":%d,\"act\":\"nothing\"}".formatted(at));
    copy(copy, lines);
    delete(copy.resolve(LogCopy.HISTORY));
    clone(sound().resolve(LogCopy.HISTORY), copy.resolve(LogCopy.HISTORY));
    Files.copy(
        sound().resolve(LogCopy.CHECKPOINT),
        copy.resolve(LogCopy.CHECKPOINT),
        StandardCopyOption.REPLACE_EXISTING);
    return new Done(Kind.REWRITTEN, at);
  }

  private static void clone(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  static void delete(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (var file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// What was done to a copy, and at which entry.
  record Done(Kind kind, int at) {

    /// Whether a finding names the deed and points at it as narrowly as it can be known.
    boolean locatedBy(Finding finding) {
      return finding.kind() == kind
          && finding.from() <= at + 1
          && finding.to() >= at
          && finding.to() - finding.from() <= width();
    }

    private long width() {
      return switch (kind) {
        case CUT_OFF, ROLLED_BACK -> Long.MAX_VALUE;
        case REWRITTEN -> 256;
        default -> 1;
      };
    }
  }
}
