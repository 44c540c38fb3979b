package org.tansiq.desk.assembly.setup;

import java.time.ZoneId;
import java.util.UUID;

/// An assembly that is planned here.
///
/// @param id of its engagement in the register
/// @param zone in which its times are written; slots themselves are instants
/// @param slotsEach in each of its days
/// @param freezeMinutes before its hour, a meeting no longer moves unless it is broken
/// @param revision moves with everything a plan depends on
public record Assembly(
    UUID id, String title, ZoneId zone, int days, int slotsEach, int freezeMinutes, long revision) {

  public String path() {
    return "/assemblies/" + id;
  }
}
