package org.tansiq.names;

/// What an officer should know about how a name was written, although it is read.
public enum Warning {
  /// Characters that cannot be seen, such as direction marks, were left out.
  HIDDEN_CHARACTERS,
  /// A word mixes letters of two scripts that look alike.
  MIXED_SCRIPTS,
  /// Digits were left out.
  DIGITS,
  /// A word is in a script that is only compared letter by letter.
  UNREAD_SCRIPT,
  /// The machine-readable zone may have had no room for the end of the name.
  CUT_OFF,
  /// Nothing but particles such as "ben" or "Al-".
  ONLY_PARTICLES,
  /// More parts than are compared.
  MANY_PARTS
}
