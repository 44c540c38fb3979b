package org.tansiq.desk.register.claims;

import java.util.UUID;

/// The record a claim is about.
public record Subject(SubjectKind kind, UUID id) {

  public static Subject engagement(UUID id) {
    return new Subject(SubjectKind.ENGAGEMENT, id);
  }

  public static Subject agreement(UUID id) {
    return new Subject(SubjectKind.AGREEMENT, id);
  }
}
