package org.tansiq.desk.platform.officers;

import java.util.Locale;

/// How somebody came in.
public enum Door {
  PASSWORD,
  PASSKEY,
  OIDC,
  FIRST_LINK,
  BREAK_GLASS,
  TOKEN;

  /// The stored code, such as `first-link`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The door of a stored code.
  public static Door of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
