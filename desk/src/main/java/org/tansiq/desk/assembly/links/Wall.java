package org.tansiq.desk.assembly.links;

import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.assembly.live.Listener;
import org.tansiq.desk.assembly.live.Pulse;
import org.tansiq.desk.assembly.live.Pulses;
import org.tansiq.desk.platform.sight.Sight;

/// A board on a wall, for as long as its link is open. Drafts are nothing to it.
record Wall(String token, UUID assembly, Links links, Pulses pulses) implements Listener {

  /// One link may hang on several screens.
  private static final int MOST = 40;

  @Override
  public String owner() {
    return token;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public Optional<Pulse> pulse() {
    return opened()
        .flatMap(link -> {
          try (var _ = Sight.label(link.label())) {
            return pulses.of(assembly);
          }
        });
  }

  private Optional<Link> opened() {
    try (var _ = Sight.house()) {
      return links.opened(token).filter(link -> link.revokedAt().isEmpty());
    }
  }

  @Override
  public long number(Pulse pulse) {
    return pulse.told();
  }

  /// A token is a key and is shown nowhere.
  @Override
  public String toString() {
    return "Wall[" + assembly + "]";
  }
}
