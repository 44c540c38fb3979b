package org.tansiq.desk.api.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tansiq.desk.platform.policy.Deed;

/// What a token is for, so that one that leaks opens no more than its program needed.
public enum Scope {
  READ_REGISTER(Deed.READ_REGISTER),
  READ_SOURCES(Deed.READ_ARTICLES),
  READ_SEARCH(Deed.READ_REGISTER, Deed.READ_ARTICLES),
  READ_CHANGES(Deed.READ_REGISTER),
  ASK_PRIVATE(Deed.OFFER_LISTS);

  private final List<Deed> deeds;

  Scope(Deed... deeds) {
    this.deeds = List.of(deeds);
  }

  /// What the token's owner must be allowed, when it is made and whenever it is used.
  public List<Deed> deeds() {
    return deeds;
  }

  /// Whether an officer gives it to a program of their own; otherwise a part does, with what it
  /// lets ask.
  boolean own() {
    return this != ASK_PRIVATE;
  }

  /// Such as `read:register`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /// The key of its words.
  public String key() {
    return "scope." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
