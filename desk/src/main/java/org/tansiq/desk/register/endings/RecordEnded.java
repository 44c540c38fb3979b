package org.tansiq.desk.register.endings;

import java.util.List;
import java.util.UUID;
import org.tansiq.desk.register.claims.SubjectKind;

/// A record of the register was taken out for good.
///
/// @param sources what had been read of it, for whoever counts
public record RecordEnded(SubjectKind kind, UUID id, List<UUID> sources) {

  public RecordEnded {
    sources = List.copyOf(sources);
  }
}
