package org.tansiq.desk.register.merging;

import java.time.Instant;
import java.util.UUID;

/// Two records that somebody took for one.
public record Merged(
    UUID id,
    NameBearer kind,
    UUID into,
    String intoName,
    String fromName,
    String by,
    Instant at,
    String why) {}
