package org.tansiq.desk.exchange.nominals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.refusals.RefusalCode;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.names.Name;
import org.tansiq.vocabulary.Country;

/// A list of persons that a unit hands in: the entries in it, and the rows that are none, each with
/// its number and why. A row that is off takes no other with it.
public final class NominalList {

  /// The columns a head may name; the first two must be there.
  public static final List<String> COLUMNS =
      List.of(
          "key",
          "name",
          "aliases",
          "born",
          "nationality",
          "document",
          "category",
          "handling",
          "handling-note",
          "review",
          "note");

  private static final int LONGEST = 2_000;

  /// A row that was not taken.
  record BadRow(int number, RefusalCode code, List<Object> values) {
    BadRow {
      values = List.copyOf(values);
    }
  }

  private final String unit;
  private final DocumentKey documents;
  private final Term term;
  private final List<Entry> entries = new ArrayList<>();
  private final List<BadRow> bad = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /// @param unit whose list it is
  NominalList(String unit, DocumentKey documents, LocalDate today) {
    this.unit = unit;
    this.documents = documents;
    this.term = new Term(today);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  List<BadRow> bad() {
    return List.copyOf(bad);
  }

  /// Reads a file; refuses one that is no table or has no head.
  void read(byte[] bytes) {
    var rows = Table.read(bytes);
    if (rows.size() < 2) {
      throw new Refused(NominalRefusal.LIST_EMPTY);
    }
    var head = rows.getFirst().cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    var unknown = head.stream().filter(c -> !COLUMNS.contains(c)).findFirst();
    if (!head.containsAll(COLUMNS.subList(0, 2)) || unknown.isPresent()) {
      throw new Refused(
          NominalRefusal.LIST_HEAD, unknown.orElse("key, name"), String.join(", ", COLUMNS));
    }
    for (var row : rows.subList(1, rows.size())) {
      try {
        entries.add(entry(new Cells(head, row)));
      } catch (Refused refused) {
        bad.add(new BadRow(row.number(), refused.code(), refused.values()));
      }
    }
  }

  private Entry entry(Cells cells) {
    var key = cells.text("key");
    if (key.isEmpty()) {
      throw new Refused(NominalRefusal.KEY_MISSING);
    }
    var names = new ArrayList<String>();
    names.add(cells.text("name"));
    names.addAll(cells.several("aliases"));
    names.forEach(NominalList::name);
    var births = cells.several("born").stream().map(Births::of).toList();
    var terms = terms(cells);
    var document = cells.text("document");
    var entry =
        new Entry(
            UUID.randomUUID(),
            key,
            unit,
            names,
            births,
            Optional.of(cells.text("nationality"))
                .filter(code -> !code.isEmpty())
                .map(NominalList::country),
            document.isEmpty() ? "" : document(document),
            terms,
            term.of(cells.text("review")),
            0);
    if (!keys.add(key)) {
      throw new Refused(NominalRefusal.KEY_TWICE, key);
    }
    return entry;
  }

  private static void name(String name) {
    try {
      Name.of(name);
    } catch (org.tansiq.names.Refused none) {
      throw NameRefusals.of(none);
    }
  }

  private String document(String number) {
    return documents
        .of(number)
        .orElseThrow(() -> new Refused(NominalRefusal.DOCUMENT_UNREADABLE, number));
  }

  /// A country as an officer types it.
  static Country country(String code) {
    var upper = code.strip().toUpperCase(Locale.ROOT);
    if (!Country.exists(upper)) {
      throw new Refused(NominalRefusal.NATIONALITY_UNKNOWN, code);
    }
    return new Country(upper);
  }

  private static Entry.Terms terms(Cells cells) {
    var category = cells.text("category");
    var handling = cells.text("handling");
    var note = cells.text("handling-note");
    var terms =
        new Entry.Terms(
            Category.of(category.isEmpty() ? "other" : category)
                .orElseThrow(() -> new Refused(NominalRefusal.CATEGORY_UNKNOWN, category)),
            Handling.of(handling.isEmpty() ? "h0" : handling)
                .orElseThrow(() -> new Refused(NominalRefusal.HANDLING_UNKNOWN, handling)),
            note,
            cells.text("note"));
    if (terms.handling() == Handling.H3 && note.isEmpty()) {
      throw new Refused(NominalRefusal.HANDLING_WORDS_MISSING);
    }
    return terms;
  }

  /// The cells of a row by the names of their columns.
  private record Cells(Map<String, String> byName) {

    Cells(List<String> head, Table.Row row) {
      this(named(head, row));
    }

    private static Map<String, String> named(List<String> head, Table.Row row) {
      var cells = row.cells();
      if (cells.size() > head.size()
          || cells.stream().anyMatch(cell -> cell.length() > LONGEST || cell.indexOf(0) >= 0)) {
        throw new Refused(NominalRefusal.ROW_CELLS, cells.size(), head.size());
      }
      var named = new java.util.HashMap<String, String>();
      for (int i = 0; i < cells.size(); i++) {
        named.put(head.get(i), cells.get(i));
      }
      return named;
    }

    String text(String column) {
      return byName.getOrDefault(column, "");
    }

    List<String> several(String column) {
      return Arrays.stream(text(column).split(";"))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    }
  }
}
