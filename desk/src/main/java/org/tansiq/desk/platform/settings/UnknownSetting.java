package org.tansiq.desk.platform.settings;

import java.util.Collection;

/// A setting that no part knows; its message names the nearest one that exists.
public final class UnknownSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownSetting(String name, String nearest, Collection<String> known) {
    super(
        "Unknown setting "
            + name
            + "\nMaybe you meant "
            + nearest
            + (name.startsWith("TANSIQ_")
                ? " (" + nearest.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_") + ")"
                : "")
            + ". All settings: "
            + String.join(", ", known));
  }
}
