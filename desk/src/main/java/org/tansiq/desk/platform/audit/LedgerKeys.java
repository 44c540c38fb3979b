package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
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
      files.finishHandingOver();
      var signing =
          SigningKey.ofStored(
              files.kept(LedgerKeyFiles.SIGNING, () -> SigningKey.generate(name()).stored()));
      var seal = Seal.ofStored(files.kept(LedgerKeyFiles.SEAL, () -> Seal.generate().stored()));
      var known = files.kept(LedgerKeyFiles.VERIFYING, () -> signing.verifier().text() + "\n");
      return new LedgerKeys(signing, seal, KeyChain.ofText(known));
    } catch (IOException failed) {
      throw new UncheckedIOException("The ledger's keys cannot be kept in " + folder, failed);
    }
  }

  /// A fresh key of the same log.
  SigningKey next() {
    return SigningKey.generate(signing.name());
  }

  /// Another key in the folder, to which this one hands over; it is not kept any longer.
  LedgerKeys handedOver(Path folder, SigningKey next, long size) {
    var followed = chain.handedOver(signing, next, size);
    try {
      new LedgerKeyFiles(folder).handOver(next.stored(), followed.text());
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
