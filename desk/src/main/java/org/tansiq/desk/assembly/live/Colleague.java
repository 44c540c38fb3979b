package org.tansiq.desk.assembly.live;

import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sessions.Sessions;
import org.tansiq.desk.platform.sight.Sight;

/// An officer with an open board, for as long as their session lives and they may see it.
record Colleague(UUID assembly, Present present, Sessions sessions, Policy policy, Pulses pulses)
    implements Listener {

  private static final int MOST = 4;

  @Override
  public String owner() {
    return present.session().toString();
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public Optional<Pulse> pulse() {
    try (var _ = Sight.of(present.officer())) {
      return sessions.lives(present) && policy.allows(present.officer(), Deed.READ_REGISTER)
          ? pulses.of(assembly)
          : Optional.empty();
    }
  }

  @Override
  public long number(Pulse pulse) {
    return pulse.revision();
  }
}
