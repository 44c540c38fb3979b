package org.tansiq.desk.exchange.notices;

import java.time.Instant;
import java.util.UUID;

/// Somebody received an entry which has changed since.
///
/// @param key of the entry; the notice holds nothing of what it said
/// @param what `erased` or `corrected`
/// @param way by which it was received: `copy` or `hit`
record Notice(UUID id, String key, String what, String recipient, String way, Instant at) {}
