package org.tansiq.reading;

import java.util.List;

/// What several articles say of one engagement.
public record Cluster(String id, List<Member> members, List<Guard> guards) {

  public Cluster {
    members = List.copyOf(members);
    guards = List.copyOf(guards);
  }

  /// One article's proposal.
  public record Member(String reading, String proposal) {}
}
