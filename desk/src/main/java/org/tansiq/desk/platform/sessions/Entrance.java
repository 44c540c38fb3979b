package org.tansiq.desk.platform.sessions;

import java.util.UUID;
import org.tansiq.desk.platform.officers.Door;

/// Somebody coming in, as their session remembers it.
///
/// @param agent the browser as it names itself
record Entrance(UUID officer, Door door, String agent, String address) {}
