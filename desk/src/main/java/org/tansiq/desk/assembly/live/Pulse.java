package org.tansiq.desk.assembly.live;

/// Where an assembly stands, in numbers that only grow and say nothing of it.
///
/// @param revision moves with every change of set-up, requests or plan
/// @param told moves with every publication
public record Pulse(long revision, long told) {

  boolean after(Pulse other) {
    return revision > other.revision || told > other.told;
  }
}
