package org.tansiq.desk.register.engagements;

import java.util.Optional;
import org.tansiq.desk.platform.officers.Officer;

/// Leads on from an engagement to what another part holds of it, such as the plan of an assembly.
public interface EngagementWay {

  /// Where to, for this officer; empty where there is nothing for them.
  Optional<Step> from(Engagement engagement, Officer by);

  /// @param key of the words on it
  record Step(String path, String key) {}
}
