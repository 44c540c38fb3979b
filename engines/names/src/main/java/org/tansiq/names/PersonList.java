package org.tansiq.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// Reads a list of persons: id, name, aliases, birth dates, nationality; tabs between columns,
/// semicolons between several aliases or dates. The last three may be missing.
public final class PersonList {

  /// Takes a person; a {@link Refused} it throws is reported for that line.
  @FunctionalInterface
  public interface Each {
    /// The next person.
    void person(Person person) throws IOException;
  }

  /// How the first line begins where it names the columns.
  static final String HEADER = "id\t";

  private static final int LEAST = 2;
  private static final int MOST = 5;

  private PersonList() {}

  /// Reads to the end; lines that are off are reported and the rest goes on.
  public static void read(Path file, Each each, BadLines bad, LongConsumer bytesRead)
      throws IOException {
    new TsvLines(bad, bytesRead).read(file, HEADER, cells -> each.person(person(cells)));
  }

  static Person person(String[] cells) {
    if (cells.length < LEAST || cells.length > MOST) {
      throw new Refused(Refused.Code.WRONG_CELLS, cells.length, LEAST + " to " + MOST);
    }
    var id = cells[0].strip();
    if (id.isEmpty()) {
      throw new Refused(Refused.Code.NO_ID);
    }
    var names = new ArrayList<String>();
    names.add(cells[1].strip());
    names.addAll(several(cells, 2));
    return new Person(
        id,
        names,
        several(cells, 3).stream().map(PersonList::date).toList(),
        several(cells, 4).stream().findFirst().map(PersonList::country),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> several(String[] cells, int at) {
    var values = new ArrayList<String>();
    if (cells.length > at) {
      for (var value : cells[at].split(";")) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  /// A date as the list and the command line write it.
  public static PartialDate date(String text) {
    try {
      return PartialDate.parse(text.strip());
    } catch (IllegalArgumentException wrong) {
      throw new Refused(Refused.Code.NOT_A_DATE, text);
    }
  }

  /// A country as the list and the command line write it.
  public static Country country(String text) {
    var code = text.strip().toUpperCase(java.util.Locale.ROOT);
    if (!Country.exists(code)) {
      throw new Refused(Refused.Code.NOT_A_COUNTRY, text);
    }
    return new Country(code);
  }
}
