package org.tansiq.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys a log had one after the other, each handing over to the next. Whoever holds one of them
/// can check what any of them signed in its own time, and nothing else that it signs.
public final class KeyChain {

  private final VerifyingKey last;
  private final List<Succession> successions;

  private KeyChain(VerifyingKey last, List<Succession> successions) {
    this.last = last;
    this.successions = List.copyOf(successions);
  }

  /// A log that never had another key.
  public static KeyChain alone(VerifyingKey key) {
    return new KeyChain(key, List.of());
  }

  /// Reads what {@link #text()} wrote; {@link BrokenLog} where a link does not hold.
  public static KeyChain ofText(String text) {
    var parts = text.strip().split("\n(?=succession/1\n)");
    var last = VerifyingKey.ofText(parts[0]);
    var successions = Stream.of(parts).skip(1).map(part -> Succession.read(part + "\n")).toList();
    var chain = new KeyChain(last, successions);
    chain.check();
    return chain;
  }

  private void check() {
    for (int i = 0; i < successions.size(); i++) {
      var one = successions.get(i);
      var next = i + 1 < successions.size() ? successions.get(i + 1).from() : last;
      var size = i + 1 < successions.size() ? successions.get(i + 1).size() : Long.MAX_VALUE;
      if (!one.to().equals(next) || one.size() > size) {
        throw new BrokenLog("The keys of " + last.name() + " do not follow each other");
      }
    }
  }

  /// The same log from now on signed with another key.
  ///
  /// @param size how many leaves it has now
  public KeyChain handedOver(SigningKey from, SigningKey to, long size) {
    if (!from.verifier().equals(last)) {
      throw new IllegalArgumentException("only the last key hands over");
    }
    var all = new ArrayList<>(successions);
    all.add(Succession.sign(from, to, size));
    return new KeyChain(to.verifier(), all);
  }

  /// The newest key on a line of its own, and how it followed those before it.
  public String text() {
    return Stream.concat(Stream.of(last.text() + "\n"), successions.stream().map(Succession::note))
        .collect(Collectors.joining());
  }

  /// The key that signs now.
  public VerifyingKey last() {
    return last;
  }

  /// Whether this key is one of them.
  public boolean holds(VerifyingKey key) {
    return last.equals(key) || successions.stream().anyMatch(s -> s.from().equals(key));
  }

  /// Whether this key signs a log of that size; where one hands over to the next, both do.
  public boolean inUse(VerifyingKey key, long size) {
    long from = 0;
    for (var one : successions) {
      if (one.from().equals(key) && size >= from && size <= one.size()) {
        return true;
      }
      from = one.size();
    }
    return last.equals(key) && size >= from;
  }

  /// Reads a checkpoint that one of the keys signed in its own time; {@link BrokenLog} otherwise.
  public Checkpoint read(String note) {
    var refused = new ArrayList<BrokenLog>();
    long from = 0;
    for (var one : successions) {
      try {
        return inTime(Checkpoint.read(note, one.from()), from, one.size());
      } catch (BrokenLog another) {
        refused.add(another);
      }
      from = one.size();
    }
    try {
      return inTime(Checkpoint.read(note, last), from, Long.MAX_VALUE);
    } catch (BrokenLog none) {
      refused.forEach(none::addSuppressed);
      throw none;
    }
  }

  private static Checkpoint inTime(Checkpoint signed, long from, long to) {
    long size = signed.head().size();
    if (size < from || size > to) {
      throw new BrokenLog("The checkpoint is signed by a key that was not in use at " + size);
    }
    return signed;
  }
}
