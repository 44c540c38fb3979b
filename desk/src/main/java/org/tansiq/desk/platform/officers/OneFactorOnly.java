package org.tansiq.desk.platform.officers;

import org.springframework.security.authentication.AccountStatusException;

/// The factor shown was right, and for this officer one is not enough.
public final class OneFactorOnly extends AccountStatusException {

  private static final long serialVersionUID = 1L;

  public OneFactorOnly() {
    super("one factor");
  }
}
