package org.tansiq.scheduling.assembly;

import java.util.List;
import java.util.stream.Stream;

/// A request that cannot be planned, with a code that is the key of its message and the values in
/// it; `line` is where its file says so.
public record Turned(String id, int line, String from, String to, Code code, List<String> values) {

  /// Why; the comment names the values.
  public enum Code {
    /// {column} {value}
    BAD_CELL,
    /// {code}
    UNKNOWN_DELEGATION,
    /// {code}
    WITH_ONESELF,
    /// {line of the first}
    DUPLICATE,
    /// {line of the first}
    ID_TWICE,
    /// {the one who has not accepted}
    ONE_SIDED,
    /// {}
    DECLINED,
    /// {}
    APART,
    /// {language}
    NOBODY_SPEAKS,
    /// {seats} {level}
    NO_SUCH_ROOM,
    /// {slots}
    NEVER_TOGETHER,
    /// {how far apart they may be}
    RANKS_APART,
    /// {slot}
    PINNED_NEVER,
    /// {delegation} {slot} {the other requests}
    PINNED_TOGETHER,
    /// {slot} {how many are pinned there} {rooms}
    PINNED_TOO_MANY,
    /// {id}
    UNKNOWN_BEFORE,
    /// {the requests of the circle}
    CIRCLE;

    /// The key of its message.
    public String key() {
      return "planning.turned." + name();
    }
  }

  public Turned {
    values = List.copyOf(values);
  }

  static Turned of(Request request, Code code, Object... values) {
    var texts = Stream.of(values).map(String::valueOf).toList();
    return new Turned(request.id(), request.line(), request.from(), request.to(), code, texts);
  }
}
