package org.tansiq.desk.exchange.nominals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Label;
import org.tansiq.desk.platform.sight.Marking;

/// A label as a form chooses it.
public final class ChosenLabel {

  private ChosenLabel() {}

  /// @param marking its code
  /// @param units those it is for, none where for all
  public static Label of(@Nullable String marking, List<String> units) {
    return Arrays.stream(Marking.values())
        .filter(m -> m.code().equals(marking))
        .findFirst()
        .map(chosen -> new Label(chosen, units, List.of()))
        .orElseThrow(() -> new Refused(PlatformRefusal.BAD_VALUE, String.valueOf(marking)));
  }
}
