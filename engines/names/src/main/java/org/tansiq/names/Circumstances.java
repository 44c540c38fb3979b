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
                            ours.equals(theirs)
                                ? Fact.NATIONALITY_SAME
                                : Fact.NATIONALITY_OTHER))));
    a.sex()
        .ifPresent(ours ->
            b.sex()
                .ifPresent(theirs ->
                    reasons.add(
                        reason(
                            Reason.Kind.SEX,
                            ours.name(),
                            theirs.name(),
                            ours == theirs ? Fact.SEX_SAME : Fact.SEX_OTHER))));
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
                                ? Fact.DOCUMENT_SAME
                                : Fact.DOCUMENT_OTHER))));
    return reasons;
  }

  /// Whether what is known of both speaks against their being one person.
  boolean different(Person a, Person b) {
    return reasons(a, b).stream().mapToDouble(Reason::bits).sum() < 0;
  }

  private Reason reason(Reason.Kind kind, String ours, String theirs, Fact what) {
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

  /// What two birth dates say; several are tried and the best one counts.
  static Fact birth(PartialDate ours, PartialDate theirs) {
    var from = ours.earliest();
    var other = theirs.earliest();
    if (from.isEmpty() || other.isEmpty()) {
      return ours.equals(theirs) ? Fact.BIRTH_SAME_YEAR : Fact.BIRTH_OTHER_DAY_SAME_YEAR;
    }
    if (ours instanceof PartialDate.Day(var one) && theirs instanceof PartialDate.Day(var two)) {
      return days(one, two);
    }
    int apart = Math.abs(from.get().getYear() - other.get().getYear());
    if (apart == 0) {
      boolean months =
          !(ours instanceof PartialDate.InYear) && !(theirs instanceof PartialDate.InYear);
      boolean same = from.get().getMonthValue() == other.get().getMonthValue();
      return !months
          ? Fact.BIRTH_SAME_YEAR
          : same ? Fact.BIRTH_SAME_MONTH : Fact.BIRTH_OTHER_DAY_SAME_YEAR;
    }
    return apart == 1 ? Fact.BIRTH_YEAR_OFF_BY_ONE : Fact.BIRTH_DISJOINT;
  }

  private static Fact days(LocalDate one, LocalDate two) {
    if (one.equals(two)) {
      return Fact.BIRTH_SAME_DAY;
    }
    int apart = Math.abs(one.getYear() - two.getYear());
    boolean swapped =
        one.getMonthValue() == two.getDayOfMonth() && one.getDayOfMonth() == two.getMonthValue();
    if (apart == 0) {
      return swapped
          ? Fact.BIRTH_SWAPPED
          : one.getMonth() == two.getMonth()
              ? Fact.BIRTH_YEAR_OFF_BY_ONE
              : Fact.BIRTH_OTHER_DAY_SAME_YEAR;
    }
    boolean sameDay =
        one.getMonth() == two.getMonth() && one.getDayOfMonth() == two.getDayOfMonth();
    return apart == 1
        ? Fact.BIRTH_YEAR_OFF_BY_ONE
        : sameDay ? Fact.BIRTH_SAME_DAY_OTHER_YEAR : Fact.BIRTH_DISJOINT;
  }
}
