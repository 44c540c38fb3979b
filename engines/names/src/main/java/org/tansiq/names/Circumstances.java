package org.tansiq.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tansiq.vocabulary.PartialDate;

/// What birth dates, nationality, sex and documents say, after Fellegi and Sunter: what is missing
/// on one side says nothing.
final class Circumstances {

  private final Evidence evidence;

  Circumstances(Evidence evidence) {
    this.evidence = evidence;
  }

  List<Reason> reasons(Person a, Person b) {
    var reasons = new ArrayList<Reason>();
    births(a, b, reasons);
    a.nationality()
        .ifPresent(ours ->
            b.nationality()
                .ifPresent(theirs ->
                    reasons.add(
                        reason(
                            Reason.Kind.NATIONALITY,
                            ours.code(),
                            theirs.code(),
                            ours.equals(theirs) ? "nationality-same" : "nationality-other"))));
    a.sex()
        .ifPresent(ours ->
            b.sex()
                .ifPresent(theirs ->
                    reasons.add(
                        reason(
                            Reason.Kind.SEX,
                            ours.name(),
                            theirs.name(),
                            ours == theirs ? "sex-same" : "sex-other"))));
    a.document()
        .ifPresent(ours ->
            b.document()
                .ifPresent(theirs ->
                    reasons.add(
                        reason(
                            Reason.Kind.DOCUMENT,
                            ours,
                            theirs,
                            number(ours).equals(number(theirs))
                                ? "document-same"
                                : "document-other"))));
    return reasons;
  }

  private Reason reason(Reason.Kind kind, String ours, String theirs, String what) {
    return new Reason(kind, ours, theirs, evidence.of(what));
  }

  private static String number(String document) {
    return document.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }

  private void births(Person a, Person b, List<Reason> reasons) {
    Reason best = null;
    for (var ours : a.births()) {
      for (var theirs : b.births()) {
        var found = reason(Reason.Kind.BIRTH, ours + "", theirs + "", birth(ours, theirs));
        best = best == null || found.bits() > best.bits() ? found : best;
      }
    }
    if (best != null) {
      reasons.add(best);
    }
  }

  /// The name of what two birth dates say; several are tried and the best one counts.
  static String birth(PartialDate ours, PartialDate theirs) {
    var from = ours.earliest();
    var other = theirs.earliest();
    if (from.isEmpty() || other.isEmpty()) {
      return ours.equals(theirs) ? "birth-same-year" : "birth-other-day-same-year";
    }
    if (ours instanceof PartialDate.Day(var one) && theirs instanceof PartialDate.Day(var two)) {
      return days(one, two);
    }
    int apart = Math.abs(from.get().getYear() - other.get().getYear());
    if (apart == 0) {
      boolean months =
          !(ours instanceof PartialDate.InYear) && !(theirs instanceof PartialDate.InYear);
      boolean same = from.get().getMonthValue() == other.get().getMonthValue();
      return !months ? "birth-same-year" : same ? "birth-same-month" : "birth-other-day-same-year";
    }
    return apart == 1 ? "birth-year-off-by-one" : "birth-disjoint";
  }

  private static String days(LocalDate one, LocalDate two) {
    if (one.equals(two)) {
      return "birth-same-day";
    }
    int apart = Math.abs(one.getYear() - two.getYear());
    boolean swapped =
        one.getMonthValue() == two.getDayOfMonth() && one.getDayOfMonth() == two.getMonthValue();
    if (apart == 0) {
      return swapped
          ? "birth-swapped"
          : one.getMonth() == two.getMonth()
              ? "birth-year-off-by-one"
              : "birth-other-day-same-year";
    }
    boolean sameDay =
        one.getMonth() == two.getMonth() && one.getDayOfMonth() == two.getDayOfMonth();
    return apart == 1
        ? "birth-year-off-by-one"
        : sameDay ? "birth-same-day-other-year" : "birth-disjoint";
  }
}
