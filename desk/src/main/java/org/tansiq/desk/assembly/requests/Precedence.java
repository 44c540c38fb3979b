package org.tansiq.desk.assembly.requests;

import java.util.UUID;

/// One meeting is over before another begins, where both are held.
public record Precedence(UUID id, UUID first, UUID then) {}
