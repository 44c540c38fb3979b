package org.tansiq.desk.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import org.tansiq.proof.Seal;
import org.tansiq.proof.SigningKey;

/// The key that signs the log over the ledger, and the seal that turns entries into its leaves;
/// made at the first start and kept in files that only the desk's account can read.
record LedgerKeys(SigningKey signing, Seal seal) {

  private static final String SIGNING = "ledger.key";
  private static final String SEAL = "ledger.seal";
  private static final String VERIFYING = "ledger.pub";

  /// Opens the keys of a folder, or makes them.
  ///
  /// @param begun whether the log has leaves already, which new keys could not vouch for
  static LedgerKeys in(Path folder, boolean begun) {
    try {
      if (begun && !Files.exists(folder.resolve(SIGNING))) {
        throw new IllegalStateException(
            "The ledger is signed with a key that is not in "
                + folder
                + "\nMaybe the database was moved without it: put the folder back, or name it in TANSIQ_AUDIT_KEYS.");
      }
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var signing =
          SigningKey.ofStored(
              kept(folder.resolve(SIGNING), () -> SigningKey.generate(name()).stored()));
      var seal = Seal.ofStored(kept(folder.resolve(SEAL), () -> Seal.generate().stored()));
      kept(folder.resolve(VERIFYING), () -> signing.verifier().text() + "\n");
      return new LedgerKeys(signing, seal);
    } catch (IOException failed) {
      throw new UncheckedIOException("The ledger's keys cannot be kept in " + folder, failed);
    }
  }

  private static String name() {
    var bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    return "tansiq/ledger/" + HexFormat.of().formatHex(bytes);
  }

  /// The file's text; where there is none yet it is written whole, and two starts at once agree on
  /// one.
  private static String kept(Path file, Supplier<String> fresh) throws IOException {
    if (!Files.exists(file)) {
      var unfinished =
          file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (var channel =
          FileChannel.open(
              unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
        channel.write(ByteBuffer.wrap(fresh.get().getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      try {
        Files.createLink(file, unfinished);
      } catch (FileAlreadyExistsException other) {
        // Another instance was quicker; its keys are the keys.
      } finally {
        Files.delete(unfinished);
      }
    }
    return Files.readString(file);
  }
}
