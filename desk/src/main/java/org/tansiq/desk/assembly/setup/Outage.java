package org.tansiq.desk.assembly.setup;

import java.util.UUID;

/// A room or a pair of interpreters that is not to be had for some slots.
///
/// @param kind `room` or `interpreter`
public record Outage(UUID id, String kind, UUID subject, int from, int to, String why) {}
