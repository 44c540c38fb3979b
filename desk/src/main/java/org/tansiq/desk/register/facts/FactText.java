package org.tansiq.desk.register.facts;

import java.time.DateTimeException;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.places.Countries;

/// Values of claims in the words of a page.
public final class FactText {

  private FactText() {}

  /// The value of a claim.
  public static String of(Claim claim, Shell shell) {
    return of(claim.predicate(), claim.value(), shell);
  }

  /// A canonical value, such as one from a claim's history; one that cannot be read stays as it is.
  public static String of(String predicate, String value, Shell shell) {
    return Predicate.of(predicate).map(p -> of(p, value, shell)).orElse(value);
  }

  private static String of(Predicate predicate, String value, Shell shell) {
    return switch (predicate) {
      case KIND -> word("engagement.kind." + value, value, shell);
      case TOPIC -> word("topic." + value, value, shell);
      case FORM -> word("agreement.form." + value, value, shell);
      case PLANNED -> word("fact.planned." + value, value, shell);
      case HOST_COUNTRY, COUNTRY -> Countries.name(value, shell.tongue());
      case START, END, SIGNED_ON, DUE_ON -> date(value, shell);
      case COUNT, PARTICIPANTS ->
          value.matches("\\d{1,9}") ? shell.number(Long.parseLong(value)) : value;
      case PLACE,
          FORUM,
          INVITED_BY,
          PRINCIPAL,
          COUNTERPART,
          ORGANISATION,
          COMMITMENT,
          TITLE,
          PARTY,
          NAME,
          POST,
          TEXT ->
          value;
    };
  }

  private static String word(String key, String value, Shell shell) {
    return shell.words().has(key) ? shell.text(key) : value;
  }

  private static String date(String value, Shell shell) {
    try {
      return shell.dates().partial(value);
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException notADate) {
      return value;
    }
  }
}
