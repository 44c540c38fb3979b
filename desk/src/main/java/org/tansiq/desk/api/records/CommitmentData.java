package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.commitments.Commitment;

/// What one side promised.
@Says("What one side promised")
public record CommitmentData(
    UUID id,
    Name text,
    @Says("`ours`, `theirs` or `joint`") String side,
    @Says("The other country, ISO 3166-1") Optional<String> partner,
    Optional<String> responsible,
    Optional<LocalDate> dueOn,
    String stage,
    @Says("Still owed after the day it was due") boolean overdue,
    Optional<UUID> agreement,
    Optional<UUID> engagement,
    @Says("Its place at the desk") String page) {

  static CommitmentData of(Commitment one, LocalDate today) {
    return new CommitmentData(
        one.id(),
        Name.of(one.arabic(), one.french(), one.english()),
        one.side().code(),
        one.partner(),
        Name.some(one.responsible()),
        one.dueOn(),
        one.progress().code(),
        one.overdue(today),
        one.agreement(),
        one.engagement(),
        "/commitments#" + one.id());
  }
}
