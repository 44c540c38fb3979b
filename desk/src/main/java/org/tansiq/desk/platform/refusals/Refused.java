package org.tansiq.desk.platform.refusals;

import java.util.Arrays;
import java.util.List;

/// The desk says no for a reason the officer can act on; it is never a fault of the program.
///
/// The code selects the translated sentence, the values stand in it. The sentence names what was
/// refused, the values, and the next step.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RefusalCode code;
  private final transient List<Object> values;

  public Refused(RefusalCode code, Object... values) {
    super(code.name() + " " + Arrays.toString(values), null, false, false);
    this.code = code;
    this.values = List.of(values);
  }

  public RefusalCode code() {
    return code;
  }

  public List<Object> values() {
    return values;
  }
}
