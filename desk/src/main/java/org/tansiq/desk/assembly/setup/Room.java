package org.tansiq.desk.assembly.setup;

import java.util.UUID;

/// A room for meetings.
///
/// @param level of security, 0 to 3; a meeting needs its own level or more
public record Room(UUID id, String name, String zone, int capacity, int level) {}
