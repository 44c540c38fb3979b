package org.tansiq.desk.platform.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tansiq.desk.platform.officers.Door;

/// A place where an officer is signed in, as they see it in a list.
///
/// @param used when it was last used, to a minute
public record OwnSession(
    UUID id, Door door, String agent, String address, Instant opened, Instant used) {

  private static final Pattern KNOWN =
      Pattern.compile("(Firefox|Edg|OPR|Chrome|Safari|Java-http-client)(?:/(\\d+))?");
  private static final Pattern SYSTEM =
      Pattern.compile("(Windows|Android|iPhone|iPad|Mac OS X|Linux)");

  /// A browser's long name for itself in the two words that tell it from another.
  public static String browser(String agent) {
    var browser =
        KNOWN
            .matcher(agent)
            .results()
            .min(Comparator.comparingInt(found -> KNOWN.pattern().indexOf(found.group(1))))
            .map(found ->
                found.group(1).replace("Edg", "Edge").replace("OPR", "Opera") + version(found))
            .orElse(agent.isEmpty() ? "?" : agent.split("[ /]", 2)[0]);
    return SYSTEM
        .matcher(agent)
        .results()
        .findFirst()
        .map(system -> browser + ", " + system.group())
        .orElse(browser);
  }

  private static String version(MatchResult found) {
    return found.group(2) == null ? "" : " " + found.group(2);
  }
}
