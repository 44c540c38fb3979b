package org.tansiq.desk.assembly.requests;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// One delegation asks to meet another.
///
/// @param number by which it is spoken of, from 1 in its assembly
/// @param weight its priority, 1 to 5; 5 is the highest
/// @param level of security its room must have, 0 to 3
/// @param length in slots
/// @param language that is to be interpreted; empty where none is
/// @param mutual whether the other side wants it too
/// @param reason why it was declined
public record Request(
    UUID id,
    int number,
    UUID asker,
    UUID asked,
    int weight,
    int level,
    int seats,
    int length,
    String language,
    List<String> topics,
    boolean mutual,
    State state,
    String reason,
    Origin origin) {

  public Request {
    topics = List.copyOf(topics);
  }

  public boolean concerns(UUID delegation) {
    return asker.equals(delegation) || asked.equals(delegation);
  }

  /// The other one of its two delegations.
  public UUID other(UUID delegation) {
    return asker.equals(delegation) ? asked : asker;
  }

  /// Where it stands.
  public enum State {
    WAITING("waiting"),
    ACCEPTED("accepted"),
    WAIT_LISTED("wait-listed"),
    DECLINED("declined");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public String key() {
      return "assembly.state." + code;
    }

    static State of(String code) {
      for (var state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException(code);
    }
  }

  /// How it came in.
  public enum Origin {
    TYPED,
    IMPORTED,
    LINK;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
