package org.tansiq.desk.assembly.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.BadLine;
import org.tansiq.desk.assembly.setup.Delegation;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.vocabulary.Topic;

/// Requests as a table of text, its first line naming the columns: `from` and `to` must be there,
/// `priority`, `language`, `level`, `seats`, `slots`, `topics` may.
final class RequestLines {

  static final int MOST = 20_000;
  private static final List<String> COLUMNS =
      List.of("from", "to", "priority", "language", "level", "seats", "slots", "topics");
  private static final int NEAR = 3;

  private final Programme programme;
  private final Map<String, Delegation> names = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();

  /// A line that can be read as a request.
  record Line(int number, Wish wish) {}

  /// What a table held.
  record Content(List<Line> lines, List<BadLine> bad) {

    Content {
      lines = List.copyOf(lines);
      bad = List.copyOf(bad);
    }
  }

  RequestLines(Programme programme) {
    this.programme = programme;
    for (var one : programme.delegations()) {
      names.put(one.country().toLowerCase(Locale.ROOT), one);
      for (var tongue : Tongue.values()) {
        names.put(one.name(tongue).toLowerCase(Locale.ROOT), one);
      }
    }
  }

  Content read(List<List<String>> rows, Words words) {
    if (rows.size() > MOST + 1) {
      throw new Refused(AssemblyRefusal.FILE_TOO_LONG, rows.size() - 1, MOST);
    }
    head(rows.isEmpty() ? List.of() : rows.getFirst());
    var lines = new ArrayList<Line>();
    var bad = new ArrayList<BadLine>();
    for (int at = 1; at < rows.size(); at++) {
      var row = rows.get(at);
      if (row.stream().allMatch(String::isBlank)) {
        continue;
      }
      try {
        lines.add(new Line(at + 1, wish(row, words.tongue())));
      } catch (Refused refused) {
        bad.add(BadLine.of(at + 1, refused, words));
      }
    }
    return new Content(lines, bad);
  }

  private void head(List<String> row) {
    for (int at = 0; at < row.size(); at++) {
      var name = row.get(at).strip().toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        continue;
      }
      if (!COLUMNS.contains(name)) {
        throw new Refused(
            AssemblyRefusal.NOT_A_COLUMN, name, Distance.nearest(name, COLUMNS).orElse("from"));
      }
      columns.put(name, at);
    }
    for (var needed : List.of("from", "to")) {
      if (!columns.containsKey(needed)) {
        throw new Refused(AssemblyRefusal.NOT_A_COLUMN, "…", needed);
      }
    }
  }

  private Wish wish(List<String> row, Tongue tongue) {
    var asker = delegation(cell(row, "from"), tongue);
    var asked = delegation(cell(row, "to"), tongue);
    int weight = Fields.number(cell(row, "priority"), 1, 5, 3);
    int level = Fields.number(cell(row, "level"), 0, 3, 0);
    int seats = Fields.number(cell(row, "seats"), 2, 1000, 4);
    int slots = Fields.number(cell(row, "slots"), 1, 8, 1);
    return new Wish(
        asker.id(), asked.id(), weight, level, seats, slots, language(row), topics(row));
  }

  private String language(List<String> row) {
    var cell = cell(row, "language").strip().toLowerCase(Locale.ROOT);
    return cell.isEmpty()
        ? Wish.FIND_OUT
        : cell.equals("none") ? "" : Fields.languages(cell).getFirst();
  }

  private List<String> topics(List<String> row) {
    return Arrays.stream(cell(row, "topics").toLowerCase(Locale.ROOT).split("[,;+]"))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .map(code ->
            Topic.of(code)
                .orElseThrow(() -> new Refused(AssemblyRefusal.NOT_A_COLUMN, code, "training")))
        .map(Topic::code)
        .distinct()
        .toList();
  }

  private Delegation delegation(String text, Tongue tongue) {
    var name = text.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(names.get(name))
        .orElseThrow(() ->
            new Refused(AssemblyRefusal.UNKNOWN_DELEGATION, text.strip(), meant(name, tongue)));
  }

  /// The delegation whose name is nearest, else whichever comes first.
  private String meant(String name, Tongue tongue) {
    return Distance.nearest(name, names.keySet())
        .filter(near -> Distance.between(near, name) <= NEAR)
        .map(names::get)
        .or(() -> programme.delegations().stream().findFirst())
        .map(one -> one.country() + " (" + one.name(tongue) + ")")
        .orElse("…");
  }

  private String cell(List<String> row, String column) {
    var at = columns.get(column);
    return at == null || at >= row.size() ? "" : row.get(at);
  }
}
