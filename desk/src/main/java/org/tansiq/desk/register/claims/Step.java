package org.tansiq.desk.register.claims;

import java.time.Instant;

/// One step in a claim's life: who made it what, when and why.
///
/// @param by the officer's name, or the reading engine's where nobody has decided yet
public record Step(
    Instant at, String by, ClaimStatus status, String value, boolean house, String why) {}
