/// A log whose tampering shows: Merkle tree of RFC 9162, tiles of C2SP tlog-tiles, Ed25519
/// checkpoints as signed notes.
///
/// The log holds keyed hashes only, so that a partner can keep it and learn nothing; the account
/// itself (who did what) stays with its owner, and whoever holds both and the key can prove that
/// they belong together.
///
/// ```java
/// var key = SigningKey.generate("police.example/ledger");
/// var seal = Seal.generate();
/// try (var copy = LogCopy.begin(folder)) {
///   copy.add(line, seal.leaf(line));
///   copy.close(Checkpoint.sign(key, copy.head()));
/// }
/// var findings = new CopyVerifier(key.verifier(), Optional.of(seal)).verify(folder, Optional.empty()).findings();
/// ```
@NullMarked
package org.tansiq.proof;

import org.jspecify.annotations.NullMarked;
