package org.tansiq.desk.register.lists;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tansiq.desk.register.engagements.Topic;
import org.tansiq.desk.register.places.Regions;

/// A condition that the address of a list may carry.
///
/// @param kind how it is asked for on the page
/// @param choices the values of a closed list, in their order
/// @param words the beginning of the message keys of its values; empty where a value is its own
///   word
/// @param check answers the value or refuses it
public record Key(
    String name,
    Kind kind,
    boolean many,
    List<String> choices,
    String words,
    UnaryOperator<String> check) {

  public Key {
    choices = List.copyOf(choices);
  }

  /// How a condition is asked for.
  public enum Kind {
    WORDS,
    CHOICE,
    COUNTRY,
    REGION,
    DAY,
    RECORD
  }

  /// Words to search for.
  public static Key search() {
    return new Key("q", Kind.WORDS, false, List.of(), "", Checks::words);
  }

  /// Countries, any of them.
  public static Key countries() {
    return new Key("country", Kind.COUNTRY, true, List.of(), "", Checks::country);
  }

  /// A region by UN M49, one that a country lies in.
  public static Key region(String name) {
    return new Key(name, Kind.REGION, false, Regions.all(), "", Checks.oneOf(Regions.all()));
  }

  /// Topics, any of them.
  public static Key topics() {
    return any("topic", Arrays.stream(Topic.values()).map(Topic::code).toList(), "topic.");
  }

  /// How sure the house is.
  public static Key standing() {
    return one("status", List.of("confirmed", "proposed", "all"), "filter.status.");
  }

  /// One of a closed list of codes.
  public static Key one(String name, List<String> codes, String words) {
    return new Key(name, Kind.CHOICE, false, codes, words, Checks.oneOf(List.copyOf(codes)));
  }

  /// Any of a closed list of codes.
  public static Key any(String name, List<String> codes, String words) {
    return new Key(name, Kind.CHOICE, true, codes, words, Checks.oneOf(List.copyOf(codes)));
  }

  /// A day.
  public static Key day(String name) {
    return new Key(name, Kind.DAY, false, List.of(), "", value -> Checks.day(value).toString());
  }

  /// A record of the register.
  public static Key record(String name) {
    return new Key(name, Kind.RECORD, false, List.of(), "", value -> Checks.id(value).toString());
  }
}
