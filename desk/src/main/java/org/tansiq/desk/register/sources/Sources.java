package org.tansiq.desk.register.sources;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;

/// The evidence room: every article once, by the hash of its bytes.
public interface Sources {

  /// Keeps a source, or finds the one with the same bytes.
  default Kept keep(Officer by, NewSource source) {
    return keep(by, UUID.randomUUID(), source);
  }

  /// Keeps a source under an id, or finds the one with the same bytes under its own.
  Kept keep(Officer by, UUID id, NewSource source);

  /// The source with these bytes, if it is here.
  Optional<UUID> withHash(String contentHash);

  /// One source; refused with NOT_FOUND where there is none.
  Source get(UUID id);

  List<Source.Sentence> sentences(UUID id);

  List<Source.Removed> removed(UUID id);

  /// What became of keeping a source.
  ///
  /// @param known whether it was here before
  record Kept(UUID id, boolean known) {}
}
