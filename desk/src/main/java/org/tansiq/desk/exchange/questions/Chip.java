package org.tansiq.desk.exchange.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tansiq.names.Match;
import org.tansiq.names.Reason;
import org.tansiq.vocabulary.PartialDate;

/// One reason for or against a hit as it may be told before anybody stands behind the hit: of the
/// entry only what the question already said in other letters.
///
/// @param kind what is compared, and how it came out
/// @param asked the words of the question
/// @param there the entry's spelling of the same words; empty where it has others
/// @param bits what it counts
public record Chip(String kind, String asked, String there, double bits) {

  /// The message key of its words.
  public String key() {
    return "nominal.reason." + kind;
  }

  /// All reasons of a match of the question (its first side) with an entry.
  static List<Chip> of(Match match) {
    var chips = new ArrayList<Chip>();
    match.reasons().forEach(reason -> chips.add(of(reason)));
    return List.copyOf(chips);
  }

  private static Chip of(Reason reason) {
    return switch (reason.kind()) {
      case WORDS ->
          reason.bits() > 0
              ? new Chip("words", reason.ours(), reason.theirs(), reason.bits())
              : new Chip("words-unlike", reason.ours(), "", reason.bits());
      case CONFLICT, MISSING -> new Chip(kind(reason), reason.ours(), "", reason.bits());
      case BIRTH -> new Chip(birth(reason), "", "", reason.bits());
      case NATIONALITY, DOCUMENT, SEX ->
          new Chip(kind(reason) + (reason.bits() > 0 ? "-same" : "-other"), "", "", reason.bits());
      case START, ORDER, OTHERS -> new Chip(kind(reason), "", "", reason.bits());
    };
  }

  private static String kind(Reason reason) {
    var kind = reason.kind().name().toLowerCase(Locale.ROOT);
    return reason.kind() == Reason.Kind.MISSING && reason.ours().isEmpty() ? "missing-there" : kind;
  }

  /// How two birth dates lie to each other, without either.
  private static String birth(Reason reason) {
    if (reason.bits() < 0) {
      return "birth-other";
    }
    var ours = PartialDate.parse(reason.ours());
    var theirs = PartialDate.parse(reason.theirs());
    if (ours.equals(theirs) && ours instanceof PartialDate.Day) {
      return "birth-day";
    }
    var one = ours.earliest();
    var other = theirs.earliest();
    if (one.isEmpty() || other.isEmpty()) {
      return ours.equals(theirs) ? "birth-yearless" : "birth-near";
    }
    if (one.get().getYear() != other.get().getYear()) {
      return "birth-near";
    }
    var months = !(ours instanceof PartialDate.InYear) && !(theirs instanceof PartialDate.InYear);
    return months && one.get().getMonth() == other.get().getMonth() ? "birth-month" : "birth-year";
  }
}
