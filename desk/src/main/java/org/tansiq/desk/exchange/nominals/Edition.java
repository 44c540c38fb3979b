package org.tansiq.desk.exchange.nominals;

import java.util.UUID;

/// A state of the list: its number, and a stamp that tells it from another state that bore the
/// number before a restore.
public record Edition(long number, UUID stamp) {}
