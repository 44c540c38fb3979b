package org.tansiq.desk.exchange.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.exchange.nominals.Births;
import org.tansiq.desk.exchange.nominals.DocumentKey;
import org.tansiq.desk.exchange.nominals.NameRefusals;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.names.Name;
import org.tansiq.names.Person;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// A question as it is put to the list: what is asked, what for, and what looked odd in the name.
///
/// @param written the name as it was typed, hidden characters and all
/// @param document the keyed hash of the number, empty where none was given
/// @param reference the case, in the officer's words
record Asked(
    String written,
    String birth,
    Optional<Country> nationality,
    String document,
    Purpose purpose,
    String reference,
    List<String> warnings) {

  private static final int SHORTEST_REFERENCE = 3;
  private static final int LONGEST_REFERENCE = 200;

  Asked {
    warnings = List.copyOf(warnings);
  }

  /// Reads what a form says; refuses what is no question. The purpose comes first: without it
  /// nothing else is looked at.
  static Asked of(QuestionForm form, DocumentKey documents) {
    var purpose =
        Purpose.of(form.purpose()).orElseThrow(() -> new Refused(NominalRefusal.PURPOSE_MISSING));
    var reference = form.reference().strip();
    if (reference.length() < SHORTEST_REFERENCE || reference.length() > LONGEST_REFERENCE) {
      throw new Refused(NominalRefusal.REFERENCE_MISSING, SHORTEST_REFERENCE, LONGEST_REFERENCE);
    }
    var name = name(form.name());
    return new Asked(
        form.name().strip(),
        Births.text(form.day(), form.month(), form.year()),
        nationality(form.nationality()),
        document(form.document(), documents),
        purpose,
        reference,
        warnings(name));
  }

  private static Name name(String written) {
    try {
      return Name.of(written);
    } catch (org.tansiq.names.Refused none) {
      throw NameRefusals.of(none);
    }
  }

  private static Optional<Country> nationality(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    if (!Country.exists(code)) {
      throw new Refused(NominalRefusal.NATIONALITY_UNKNOWN, code);
    }
    return Optional.of(new Country(code));
  }

  private static String document(String number, DocumentKey documents) {
    return number.isBlank()
        ? ""
        : documents
            .of(number)
            .orElseThrow(() -> new Refused(NominalRefusal.DOCUMENT_UNREADABLE, number));
  }

  private static List<String> warnings(Name name) {
    var seen =
        name.warnings().stream()
            .map(w -> w.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted();
    return Stream.concat(seen, BodyWords.in(name.written()) ? Stream.of("body") : Stream.of())
        .toList();
  }

  /// As the engine compares it.
  Person person() {
    return new Person(
        "asked",
        List.of(written),
        birth.isEmpty() ? List.of() : List.of(PartialDate.parse(birth)),
        nationality,
        Optional.empty(),
        Optional.of(document).filter(number -> !number.isEmpty()));
  }
}
