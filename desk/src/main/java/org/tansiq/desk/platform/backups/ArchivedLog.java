package org.tansiq.desk.platform.backups;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.proof.BrokenLog;
import org.tansiq.proof.Checkpoint;
import org.tansiq.proof.Edge;
import org.tansiq.proof.Hash;
import org.tansiq.proof.KeyChain;
import org.tansiq.proof.SigningKey;

/// The leaves of the log over the ledger as an archive has them, held against what was signed.
final class ArchivedLog {

  /// The table they lie in.
  static final String TABLE = "audit.leaf";

  private List<Hash> leaves = List.of();

  /// Reads the rows of the table.
  void read(Manifest.Table table, InputStream rows) throws IOException {
    var columns = Arrays.asList(table.columns().split(", "));
    int number = columns.indexOf("number");
    int leaf = columns.indexOf("leaf");
    leaves = new ArrayList<>(Collections.nCopies(Math.toIntExact(table.rows()), Hash.EMPTY));
    var reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.US_ASCII));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      var values = line.split("\t");
      int place = Integer.parseInt(values[number]);
      if (place >= leaves.size()) {
        throw new Refused(BackupRefusal.LEDGER_REWRITTEN, leaves.size(), place);
      }
      // COPY writes bytes as \x and doubles the backslash.
      leaves.set(place, Hash.leaf(HexFormat.of().parseHex(values[leaf].substring(3))));
    }
  }

  /// Refuses a log that is not the one the manifest signs, or not one that grew from the one whose
  /// checkpoint somebody holds.
  void check(Archive archive, Optional<String> held) {
    var keys = keys(archive);
    var signed = signed(archive.manifest().checkpoint(), keys).head();
    fits(signed);
    held.ifPresent(note -> {
      var known = signed(note, keys).head();
      if (known.size() > signed.size()) {
        throw new Refused(BackupRefusal.LEDGER_ROLLED_BACK, signed.size(), known.size());
      }
      fits(known);
    });
  }

  private void fits(Checkpoint.Head head) {
    var edge = new Edge();
    leaves.stream().limit(head.size()).forEach(edge::add);
    if (!edge.head().equals(head)) {
      throw new Refused(BackupRefusal.LEDGER_REWRITTEN, leaves.size(), head.size());
    }
  }

  /// The keys of the log, the last of which is the one that the archive holds.
  private static KeyChain keys(Archive archive) {
    try {
      var signing = SigningKey.ofStored(archive.keys().getOrDefault("ledger.key", "")).verifier();
      var keys = KeyChain.ofText(archive.keys().getOrDefault("ledger.pub", ""));
      if (keys.last().equals(signing)) {
        return keys;
      }
    } catch (BrokenLog other) {
      // Told below.
    }
    throw new Refused(BackupRefusal.LEDGER_NOT_SIGNED, "ledger.key");
  }

  private static Checkpoint signed(String note, KeyChain keys) {
    try {
      return keys.read(note);
    } catch (BrokenLog other) {
      throw new Refused(BackupRefusal.LEDGER_NOT_SIGNED, keys.last().name());
    }
  }
}
