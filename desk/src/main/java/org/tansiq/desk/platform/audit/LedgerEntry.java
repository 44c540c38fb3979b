package org.tansiq.desk.platform.audit;

import java.time.Instant;
import java.util.UUID;

/// An entry as an inspector reads it.
///
/// @param officer the name of whoever acted; empty for the program and the command line
/// @param why the reason, where it cannot hold words of a record
/// @param reasoned whether a reason is kept at all
record LedgerEntry(
    long id,
    Instant at,
    UUID officerId,
    String officer,
    String unit,
    String act,
    String subject,
    String why,
    boolean reasoned) {}
