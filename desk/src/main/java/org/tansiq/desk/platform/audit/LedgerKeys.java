package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.tansiq.proof.KeyChain;
import org.tansiq.proof.Seal;
import org.tansiq.proof.SigningKey;

/// The key that signs the log over the ledger, the seal that turns entries into its leaves, and the
/// keys that signed before; made at the first start.
record LedgerKeys(SigningKey signing, Seal seal, KeyChain chain) {

  /// Opens the keys of a folder, or makes them.
  ///
  /// @param begun whether the log has leaves already, which new keys could not vouch for
  static LedgerKeys in(Path folder, boolean begun) {
    var files = new LedgerKeyFiles(folder);
    try {
      if (begun && !files.begun()) {
        throw new IllegalStateException(
            "The ledger is signed with a key that is not in "
                + folder
                + "\n"
                + "Maybe the database was moved without it: put the folder back, or name it in"
                + " TANSIQ_AUDIT_KEYS.");
      }
      files.make();
      var texts = files.together(() -> keptOrMade(files));
      return new LedgerKeys(
          SigningKey.ofStored(texts.getOrDefault(LedgerKeyFiles.SIGNING, "")),
          Seal.ofStored(texts.getOrDefault(LedgerKeyFiles.SEAL, "")),
          KeyChain.ofText(texts.getOrDefault(LedgerKeyFiles.VERIFYING, "")));
    } catch (IOException failed) {
      throw new UncheckedIOException("The ledger's keys cannot be kept in " + folder, failed);
    }
  }

  private static Map<String, String> keptOrMade(LedgerKeyFiles files) throws IOException {
    var signing = files.kept(LedgerKeyFiles.SIGNING, () -> SigningKey.generate(name()).stored());
    return Map.of(
        LedgerKeyFiles.SIGNING,
        signing,
        LedgerKeyFiles.SEAL,
        files.kept(LedgerKeyFiles.SEAL, () -> Seal.generate().stored()),
        LedgerKeyFiles.VERIFYING,
        files.kept(
            LedgerKeyFiles.VERIFYING, () -> SigningKey.ofStored(signing).verifier().text() + "\n"));
  }

  /// The key in whose time the log had that size, these or those that were read before, since no
  /// other is kept.
  SigningKey signing(long size, LedgerKeys before) {
    return Stream.of(signing, before.signing())
        .filter(key -> chain.inUse(key.verifier(), size))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Another key signs the ledger since it had "
                    + size
                    + " entries\nBegin once more: the key of then is not kept."));
  }

  /// A fresh key of the same log.
  SigningKey next() {
    return SigningKey.generate(signing.name());
  }

  /// Another key in the folder, to which this one hands over; it is not kept any longer.
  ///
  /// @param recorded done before anybody can sign with it
  LedgerKeys handedOver(Path folder, SigningKey next, long size, Runnable recorded) {
    var followed = chain.handedOver(signing, next, size);
    try {
      new LedgerKeyFiles(folder).handOver(next.stored(), followed.text(), recorded);
      return new LedgerKeys(next, seal, followed);
    } catch (IOException failed) {
      throw new UncheckedIOException("The ledger's keys cannot be kept in " + folder, failed);
    }
  }

  private static String name() {
    var bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    return "tansiq/ledger/" + HexFormat.of().formatHex(bytes);
  }
}
