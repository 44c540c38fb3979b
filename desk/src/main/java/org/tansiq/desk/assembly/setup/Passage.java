package org.tansiq.desk.assembly.setup;

import java.util.UUID;

/// How many slots it takes to get from one zone of the rooms to another, either way; where nobody
/// said, one meeting follows the other.
public record Passage(UUID id, String from, String to, int slots) {}
