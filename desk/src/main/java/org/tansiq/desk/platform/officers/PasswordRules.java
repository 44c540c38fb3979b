package org.tansiq.desk.platform.officers;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Which passwords the desk takes: long ones that are not among the most common and not easily
/// guessed, nor known from a breach. Nobody is told which kinds of characters to use (OWASP ASVS
/// 5.0, 6.2).
///
/// Strength is estimated offline as zxcvbn does (Wheeler, USENIX Security 2016), with its list of
/// the 30,000 most common passwords.
@Component
public final class PasswordRules {

  /// OWASP ASVS 5.0 6.2.1 asks for at least 8 and recommends 15 characters; the desk asks for 12.
  static final int SHORTEST = 12;

  private static final int LONGEST = 200;

  /// More than 10^8 guesses, so that a stolen hash costs more than it brings.
  private static final int STRONG_ENOUGH = 3;

  /// What is measured; whatever follows only makes it stronger.
  private static final int MEASURED = 72;

  private static final int LONG_WORD = 4;

  /// Words that anybody would try first at such a desk, in its three languages.
  private static final List<String> OF_THE_HOUSE =
      List.of(
          "tansiq",
          "تنسيق",
          "dgsn",
          "interpol",
          "إنتربول",
          "police",
          "شرطة",
          "maroc",
          "morocco",
          "المغرب");

  private final BreachedPasswords breached;

  PasswordRules(BreachedPasswords breached) {
    this.breached = breached;
  }

  /// Lets a password pass or throws {@link Refused} with the reason.
  ///
  /// @param personal the login, the name and the unit of whom it is for
  /// @return how strong it is, 3 or 4
  int check(String password, List<String> personal) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new Refused(PlatformRefusal.PASSWORD_TOO_SHORT, length, SHORTEST);
    }
    if (length > LONGEST) {
      throw new Refused(PlatformRefusal.PASSWORD_TOO_LONG, length, LONGEST);
    }
    var folded = password.toLowerCase(Locale.ROOT);
    if (words(personal).anyMatch(folded::contains)) {
      throw new Refused(PlatformRefusal.PASSWORD_PERSONAL);
    }
    if (OF_THE_HOUSE.stream().anyMatch(folded::contains)) {
      throw new Refused(PlatformRefusal.PASSWORD_OF_THE_HOUSE);
    }
    if (breached.known(password)) {
      throw new Refused(PlatformRefusal.PASSWORD_COMMON);
    }
    return measured(password, personal);
  }

  private static Stream<String> words(List<String> personal) {
    return personal.stream()
        .flatMap(text -> Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")))
        .filter(word -> word.length() >= LONG_WORD);
  }

  private static int measured(String password, List<String> personal) {
    var begin = password.substring(0, Math.min(MEASURED, password.length()));
    var strength = Measure.ZXCVBN.measure(begin, personal);
    try {
      var common =
          strength.getSequence().stream()
              .anyMatch(match ->
                  "passwords".equals(match.dictionaryName)
                      && match.i == 0
                      && match.j == password.length() - 1);
      if (common) {
        throw new Refused(PlatformRefusal.PASSWORD_COMMON);
      }
      if (strength.getScore() < STRONG_ENOUGH) {
        throw new Refused(PlatformRefusal.PASSWORD_GUESSED, strength.getScore());
      }
      return strength.getScore();
    } finally {
      strength.wipe();
    }
  }

  /// Its lists are read with the first password that is chosen.
  private static final class Measure {
    static final Zxcvbn ZXCVBN = new Zxcvbn();
  }
}
