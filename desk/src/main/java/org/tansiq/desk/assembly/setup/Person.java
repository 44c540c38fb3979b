package org.tansiq.desk.assembly.setup;

import java.util.UUID;

/// Somebody who came with a delegation.
///
/// @param team of the delegation in which they sit, from 1
public record Person(UUID id, UUID delegation, String name, int team) {}
