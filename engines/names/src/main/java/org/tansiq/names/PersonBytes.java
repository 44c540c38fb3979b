package org.tansiq.names;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// A person as bytes in an index.
final class PersonBytes {

  private static final int SEX = 3;
  private static final int NATIONALITY = 4;
  private static final int DOCUMENT = 8;

  private PersonBytes() {}

  static void write(Person person, Bytes out) {
    int flags = person.sex().map(s -> s.ordinal() + 1).orElse(0);
    flags |= person.nationality().isPresent() ? NATIONALITY : 0;
    flags |= person.document().isPresent() ? DOCUMENT : 0;
    out.one(flags | Math.min(15, person.births().size()) << 4);
    out.text(person.id());
    out.number(person.names().size());
    person.names().forEach(out::text);
    person.births().stream().limit(15).forEach(birth -> date(birth, out));
    person.nationality().ifPresent(c -> out.one(c.code().charAt(0)).one(c.code().charAt(1)));
    person.document().ifPresent(out::text);
  }

  static Person read(Cursor in) {
    int flags = in.one();
    var id = in.text();
    var names = new ArrayList<String>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      names.add(in.text());
    }
    var births = new ArrayList<PartialDate>();
    for (int i = 0; i < flags >>> 4; i++) {
      births.add(date(in.number()));
    }
    Optional<Country> nationality =
        (flags & NATIONALITY) == 0
            ? Optional.empty()
            : Optional.of(new Country("" + (char) in.one() + (char) in.one()));
    Optional<String> document = (flags & DOCUMENT) == 0 ? Optional.empty() : Optional.of(in.text());
    int sex = flags & SEX;
    return new Person(
        id,
        names,
        births,
        nationality,
        sex == 0 ? Optional.empty() : Optional.of(Person.Sex.values()[sex - 1]),
        document);
  }

  /// A date as one number: what kind it is, day, month, year, from the lowest bits up.
  private static void date(PartialDate date, Bytes out) {
    switch (date) {
      case PartialDate.Day(var day) ->
          out.number(pack(0, day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
      case PartialDate.Month(var month) ->
          out.number(pack(1, 0, month.getMonthValue(), month.getYear()));
      case PartialDate.InYear(var year) -> out.number(pack(2, 0, 0, year.getValue()));
      case PartialDate.DayOfMonth(var day) ->
          out.number(pack(3, day.getDayOfMonth(), day.getMonthValue(), 0));
    }
  }

  private static int pack(int kind, int day, int month, int year) {
    return kind | day << 2 | month << 7 | year << 11;
  }

  private static PartialDate date(int packed) {
    int day = packed >>> 2 & 31;
    int month = packed >>> 7 & 15;
    int year = packed >>> 11;
    return switch (packed & 3) {
      case 0 -> new PartialDate.Day(LocalDate.of(year, month, day));
      case 1 -> new PartialDate.Month(YearMonth.of(year, month));
      case 2 -> new PartialDate.InYear(Year.of(year));
      default -> new PartialDate.DayOfMonth(MonthDay.of(month, day));
    };
  }
}
