package org.tansiq.desk.register.registrar;

import org.tansiq.names.Foremost;

/// When a spelling that no key brings to a record is taken for one that stands, by the engine of
/// names. A link made here in error is worse than one missed, which a person is asked about.
/// `tansiq bench linking` measures both.
public final class Linking {

  /// Among officials of one country.
  public static final Foremost OFFICIALS = new Foremost(9, 4);

  /// Among bodies, whose names are mostly words that others bear too.
  public static final Foremost BODIES = new Foremost(7, 6);

  private Linking() {}
}
