package org.tansiq.desk.register.agreements;

import java.util.Optional;
import java.util.UUID;

/// Who is bound: a body, or a state that needs no record of its own.
///
/// @param name as the agreement or its source names it
public record Party(
    Optional<UUID> organisation, Optional<String> country, String name, boolean ours) {}
