package org.tansiq.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tansiq.proof.Finding.Kind;

/// Checks a copy of a log without any database: is it the log that was signed, all of it, in order,
/// and does the account say what was logged? What is wrong is found and located.
///
/// @param key the key the inspector holds, not one that came with the copy; where the log has had
///   several, any of them
/// @param seal the key of the leaves; without it the account is not compared, only the log itself
public record CopyVerifier(VerifyingKey key, Optional<Seal> seal) {

  /// Checks the copy.
  ///
  /// @param held a checkpoint the inspector kept from earlier, which tells a rollback
  /// @throws IOException where the folder cannot be read at all
  public Report verify(Path copy, Optional<String> held) throws IOException {
    var findings = new ArrayList<Finding>();
    var keys = keys(copy, findings);
    var checkpoint = checkpoint(copy, keys, findings);
    if (checkpoint.isEmpty()) {
      return new Report(0, findings);
    }
    var head = checkpoint.get().head();
    var earlier = new ArrayList<>(history(copy, keys, findings));
    held.ifPresent(note -> earlier.add(keys.read(note)));
    earlier.sort((a, b) -> Long.compare(a.head().size(), b.head().size()));
    for (var known : earlier) {
      if (known.head().size() > head.size()) {
        findings.add(
            new Finding(
                Kind.ROLLED_BACK,
                head.size(),
                known.head().size(),
                "signed size " + known.head().size()));
      }
    }
    var tree = TreeCheck.of(new CopyReader(copy, head.size()), head, earlier);
    findings.addAll(tree.findings());
    if (seal.isPresent()) {
      findings.addAll(AccountCheck.of(copy.resolve(LogCopy.ACCOUNT), seal.get(), tree.leaves()));
    }
    return new Report(head.size(), findings);
  }

  /// The keys that the copy says the log had, where they lead to the one the inspector holds.
  private KeyChain keys(Path copy, List<Finding> findings) throws IOException {
    var file = copy.resolve(LogCopy.KEYS);
    if (!Files.exists(file)) {
      return KeyChain.alone(key);
    }
    try {
      var chain = KeyChain.ofText(text(file));
      if (chain.holds(key)) {
        return chain;
      }
      findings.add(new Finding(Kind.FORGED, 0, 0, LogCopy.KEYS + ": none is the key held"));
    } catch (BrokenLog forged) {
      findings.add(new Finding(Kind.FORGED, 0, 0, LogCopy.KEYS + ": " + forged.getMessage()));
    }
    return KeyChain.alone(key);
  }

  private static Optional<Checkpoint> checkpoint(Path copy, KeyChain keys, List<Finding> findings)
      throws IOException {
    var file = copy.resolve(LogCopy.CHECKPOINT);
    if (!Files.exists(file)) {
      findings.add(new Finding(Kind.FORGED, 0, 0, "no " + LogCopy.CHECKPOINT));
      return Optional.empty();
    }
    try {
      return Optional.of(keys.read(text(file)));
    } catch (BrokenLog forged) {
      findings.add(new Finding(Kind.FORGED, 0, 0, String.valueOf(forged.getMessage())));
      return Optional.empty();
    }
  }

  private static List<Checkpoint> history(Path copy, KeyChain keys, List<Finding> findings)
      throws IOException {
    var folder = copy.resolve(LogCopy.HISTORY);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var found = new ArrayList<Checkpoint>();
      for (var file : files.sorted().toList()) {
        try {
          found.add(keys.read(text(file)));
        } catch (BrokenLog forged) {
          findings.add(
              new Finding(Kind.FORGED, 0, 0, file.getFileName() + ": " + forged.getMessage()));
        }
      }
      return found;
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
  }

  /// What the check found.
  ///
  /// @param size how many entries the checkpoint signs
  public record Report(long size, List<Finding> findings) {

    public Report {
      findings = List.copyOf(findings);
    }

    /// Whether nothing is wrong.
    public boolean sound() {
      return findings.isEmpty();
    }
  }
}
