package org.tansiq.desk.assembly.setup;

import java.time.Instant;

/// A stretch of time in which one meeting fits, numbered from 0 through all days.
public record Slot(int number, Instant from, Instant to) {}
