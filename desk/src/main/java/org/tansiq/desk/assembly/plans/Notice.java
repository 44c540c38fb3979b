package org.tansiq.desk.assembly.plans;

import java.util.Optional;
import java.util.UUID;

/// Whom a publication concerns, with the change and nothing else.
///
/// @param kind `delegation` or `interpreter`
/// @param change the code of a {@link Change.Kind}
public record Notice(
    UUID id,
    UUID request,
    String kind,
    UUID recipient,
    String change,
    Optional<Integer> wasSlot,
    Optional<UUID> wasRoom,
    Optional<Integer> slot,
    Optional<UUID> room) {}
