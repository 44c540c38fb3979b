package org.tansiq.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tansiq.proof.CopyVerifier.Report;
import org.tansiq.proof.Finding.Kind;

/// A thousand ways of touching a copy, each found, and located where it was done.
class TamperingTest {

  private static final int SIZE = 700;
  private static final int CASES = 1_000;
  private static final SigningKey KEY = SigningKey.generate("police.example/ledger");
  private static final Seal SEAL = Seal.generate();

  @TempDir static Path folder;
  private static Path sound;
  private static String latest;

  @BeforeAll
  static void write() throws IOException {
    sound = folder.resolve("sound");
    latest = copy(sound, lines(SIZE)).signedNote();
  }

  private static List<String> lines(int size) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      lines.add(
          "{\"id\":%d,\"act\":\"confirmed-claim\",\"by\":\"%08x\"}".formatted(i, i * 2654435761L));
    }
    return lines;
  }

  private static Checkpoint copy(Path to, List<String> lines) throws IOException {
    try (var copy = LogCopy.begin(to)) {
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i).getBytes(StandardCharsets.UTF_8);
        copy.add(line, SEAL.leaf(line));
        if (i % 250 == 249) {
          copy.remember(Checkpoint.sign(KEY, copy.head()));
        }
      }
      var last = Checkpoint.sign(KEY, copy.head());
      copy.seal(last);
      return last;
    }
  }

  private static Report check(Path copy) throws IOException {
    return new CopyVerifier(KEY.verifier(), Optional.of(SEAL)).verify(copy, Optional.of(latest));
  }

  @Test
  void an_untouched_copy_is_sound_with_and_without_the_account() throws IOException {
    assertThat(check(sound).findings()).isEmpty();
    assertThat(check(sound).size()).isEqualTo(SIZE);
    assertThat(
            new CopyVerifier(KEY.verifier(), Optional.empty())
                .verify(sound, Optional.empty())
                .sound())
        .isTrue();
  }

  @Test
  void a_thousand_tamperings_are_found_and_located() throws IOException {
    var chance = new Random(20_261_125);
    var missed = new ArrayList<String>();
    for (int i = 0; i < CASES; i++) {
      var copy = folder.resolve("case-" + i);
      clone(copy);
      var done = tamper(copy, chance);
      var report = check(copy);
      if (report.findings().stream().noneMatch(done::locatedBy)) {
        missed.add(i + ": " + done + " -> " + report.findings());
      }
      delete(copy);
    }
    assertThat(missed).isEmpty();
  }

  private static Done tamper(Path copy, Random chance) throws IOException {
    var account = copy.resolve(LogCopy.ACCOUNT);
    int at = chance.nextInt(SIZE - 1);
    return switch (chance.nextInt(9)) {
      case 0 ->
          lines(
              account,
              at,
              Kind.EDITED,
              lines -> lines.set(at, lines.get(at).replace("confirmed", "rejected ")));
      case 1 ->
          lines(
              account, at, at == SIZE - 1 ? Kind.CUT_OFF : Kind.DELETED, lines -> lines.remove(at));
      case 2 -> lines(account, at, Kind.MOVED, lines -> Collections.swap(lines, at, at + 1));
      case 3 -> lines(account, at, Kind.CUT_OFF, lines -> lines.subList(at, lines.size()).clear());
      case 4 -> lines(account, at, Kind.ADDED, lines -> lines.add(at, "{\"id\":-1}"));
      case 5 ->
          flip(
              copy.resolve(new Tile(0, at / 256, width(at / 256)).path()),
              at,
              (at % 256) * 32,
              Kind.DAMAGED);
      case 6 ->
          flip(
              copy.resolve(new Tile(0, at / 256, width(at / 256)).entries()),
              at,
              (at % 256) * 34 + 5,
              Kind.DAMAGED);
      case 7 -> rolledBack(copy, at);
      default -> rewritten(copy, at);
    };
  }

  private static Done lines(
      Path account, int at, Kind kind, java.util.function.Consumer<List<String>> change)
      throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(account));
    change.accept(lines);
    Files.writeString(account, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    return new Done(kind, at);
  }

  private static Done flip(Path file, int at, int place, Kind kind) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[place] ^= 1;
    Files.write(file, bytes);
    return new Done(kind, at);
  }

  /// An older copy in its place, which was sound in its day.
  private static Done rolledBack(Path copy, int at) throws IOException {
    delete(copy);
    copy(copy, lines(at));
    return new Done(Kind.ROLLED_BACK, at);
  }

  /// One entry forged with all that follows from it, but for the signature.
  private static Done rewritten(Path copy, int at) throws IOException {
    var history = Files.createTempDirectory(folder, "kept");
    for (var kept : List.of(LogCopy.CHECKPOINT)) {
      Files.copy(copy.resolve(kept), history.resolve(kept));
    }
    delete(copy);
    var lines = lines(SIZE);
    lines.set(at, "{\"id\":%d,\"act\":\"nothing\"}".formatted(at));
    copy(copy, lines);
    delete(copy.resolve(LogCopy.HISTORY));
    clone(sound.resolve(LogCopy.HISTORY), copy.resolve(LogCopy.HISTORY));
    Files.copy(
        history.resolve(LogCopy.CHECKPOINT),
        copy.resolve(LogCopy.CHECKPOINT),
        StandardCopyOption.REPLACE_EXISTING);
    return new Done(Kind.REWRITTEN, at);
  }

  @Test
  void a_rewritten_log_is_dated_by_the_checkpoints_around_the_change() throws IOException {
    var copy = folder.resolve("dated");
    clone(copy);
    rewritten(copy, 334);
    assertThat(check(copy).findings())
        .containsExactly(new Finding(Kind.REWRITTEN, 250, 500, "root " + root()));
    delete(copy);
  }

  private static Hash root() {
    return Checkpoint.read(latest, KEY.verifier()).head().root();
  }

  @Test
  void a_copy_signed_by_somebody_else_is_forged() throws IOException {
    var copy = folder.resolve("forged");
    clone(copy);
    var other = SigningKey.generate("police.example/ledger");
    var head = Checkpoint.read(latest, KEY.verifier()).head();
    Files.writeString(copy.resolve(LogCopy.CHECKPOINT), Checkpoint.sign(other, head).signedNote());
    assertThat(check(copy).findings()).extracting(Finding::kind).containsExactly(Kind.FORGED);
    delete(copy);
  }

  private static int width(int tile) {
    return Math.min(256, SIZE - tile * 256);
  }

  private static void clone(Path to) throws IOException {
    clone(sound, to);
  }

  private static void clone(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (var file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private record Done(Kind kind, int at) {

    boolean locatedBy(Finding finding) {
      return finding.kind() == kind
          && finding.from() <= at + 1
          && finding.to() >= at
          && finding.to() - finding.from() <= width();
    }

    private int width() {
      return kind == Kind.CUT_OFF || kind == Kind.ROLLED_BACK
          ? SIZE
          : kind == Kind.REWRITTEN ? 250 : 1;
    }
  }
}
