package org.tansiq.benchmarks.scheduling.peer;

/// So many rooms have this level and these seats, or so many pairs work in this language: no more
/// meetings that need as much fit into a slot.
public record PeerGroup(String language, int level, int seats, int count) {

  boolean isNeededBy(PeerMeeting meeting) {
    return language.isEmpty()
        ? meeting.level >= level && meeting.seats >= seats
        : meeting.language.equals(language);
  }
}
