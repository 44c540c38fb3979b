package org.tansiq.desk.register.lists;

import java.util.List;
import java.util.function.UnaryOperator;

/// A condition that the address of a list may carry.
///
/// @param many whether it may stand several times, meaning any of its values
/// @param check answers the value or refuses it
public record Key(String name, boolean many, UnaryOperator<String> check) {

  /// Words to search for.
  public static Key words() {
    return new Key("q", false, Checks::words);
  }

  /// Countries, any of them.
  public static Key countries() {
    return new Key("country", true, Checks::country);
  }

  /// One of a closed list of codes.
  public static Key one(String name, List<String> codes) {
    return new Key(name, false, Checks.oneOf(List.copyOf(codes)));
  }

  /// Any of a closed list of codes.
  public static Key any(String name, List<String> codes) {
    return new Key(name, true, Checks.oneOf(List.copyOf(codes)));
  }

  /// A day.
  public static Key day(String name) {
    return new Key(name, false, value -> Checks.day(value).toString());
  }

  /// A record of the register.
  public static Key record(String name) {
    return new Key(name, false, value -> Checks.id(value).toString());
  }
}
