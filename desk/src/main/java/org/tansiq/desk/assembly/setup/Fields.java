package org.tansiq.desk.assembly.setup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.platform.refusals.Refused;

/// Reads what somebody typed, or says what was expected.
public final class Fields {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Fields() {}

  /// What a form sent, nothing where it left the field out.
  public static String given(@Nullable String field) {
    return field == null ? "" : field;
  }

  /// A whole number between two, both included.
  public static int number(String text, int from, int to) {
    var stripped = text.strip();
    if (stripped.matches("-?\\d{1,9}")) {
      var number = Integer.parseInt(stripped);
      if (from <= number && number <= to) {
        return number;
      }
    }
    throw new Refused(AssemblyRefusal.OUT_OF_RANGE, shown(stripped), from, to);
  }

  /// A number, or another where nothing was typed.
  public static int number(String text, int from, int to, int otherwise) {
    return text.isBlank() ? otherwise : number(text, from, to);
  }

  /// Languages by their ISO 639-1 codes, parted by commas, semicolons or blanks.
  public static List<String> languages(String text) {
    var codes =
        Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s,;،+]+"))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    for (var code : codes) {
      if (!LANGUAGES.contains(code)) {
        throw new Refused(AssemblyRefusal.UNKNOWN_LANGUAGE, shown(code));
      }
    }
    if (codes.isEmpty()) {
      throw new Refused(AssemblyRefusal.UNKNOWN_LANGUAGE, "…");
    }
    return codes;
  }

  /// A day and time where the assembly is; empty where nothing was typed. An hour that the clock
  /// skips there is refused.
  public static Optional<Instant> moment(String text, ZoneId zone) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(moment(local(text), zone));
  }

  static Instant moment(LocalDateTime local, ZoneId zone) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new Refused(AssemblyRefusal.NOT_A_TIME, local.toString().replace('T', ' '));
    }
    return local.atZone(zone).toInstant();
  }

  private static LocalDateTime local(String text) {
    try {
      return LocalDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeException notATime) {
      throw new Refused(AssemblyRefusal.NOT_A_TIME, shown(text.strip()));
    }
  }

  static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
