package org.tansiq.scheduling.assembly;

import static org.tansiq.scheduling.Refusal.Code.NO_COLUMN;
import static org.tansiq.scheduling.Refusal.Code.TOO_LARGE;
import static org.tansiq.scheduling.assembly.Turned.Code.BAD_CELL;
import static org.tansiq.scheduling.assembly.Turned.Code.DECLINED;
import static org.tansiq.scheduling.assembly.Turned.Code.ONE_SIDED;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.scheduling.Refused;

/// Reads requests from a table with the columns `from` and `to`, and where wanted `id`, `priority`,
/// `language`, `level`, `seats`, `slots`, `pinned`, `after`, `ranks` and `answer`.
public final class RequestFile {

  /// The columns that mean something.
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "from",
          "to",
          "answer",
          "priority",
          "language",
          "level",
          "seats",
          "slots",
          "pinned",
          "after",
          "ranks");

  private static final int MOST_PLANNED = 20_000;
  private static final int USUAL_PRIORITY = 5;
  private static final int USUAL_SEATS = 6;
  private static final int UNREADABLE = -2;
  private static final int ANY = -1;

  private final Setup setup;
  private final List<Request> asked = new ArrayList<>();
  private final List<Turned> unread = new ArrayList<>();

  private RequestFile(Setup setup) {
    this.setup = setup;
  }

  /// The requests of a file, judged; refused as a whole where it is no table of requests, or more
  /// than can be planned.
  public static Requests read(byte[] bytes, Setup setup) {
    var table = TableFile.read(bytes);
    for (var column : List.of("from", "to")) {
      if (!table.columns().contains(column)) {
        throw new Refused(NO_COLUMN, column, String.join(", ", COLUMNS));
      }
    }
    var file = new RequestFile(setup);
    table.rows().forEach(file::read);
    var requests = Requests.judged(setup, file.asked, file.unread);
    if (requests.planned().size() > MOST_PLANNED) {
      throw new Refused(TOO_LARGE, requests.planned().size() + " requests", MOST_PLANNED);
    }
    return requests;
  }

  private void read(TableFile.Row row) {
    var id = row.cells().getOrDefault("id", "R" + row.line());
    var request =
        new Request(
            id,
            row.line(),
            row.cell("from"),
            row.cell("to"),
            number(row, "priority", USUAL_PRIORITY, 1, 9),
            row.cell("language"),
            number(row, "level", 0, 0, 9),
            number(row, "seats", USUAL_SEATS, 1, 10_000),
            number(row, "slots", 1, 1, 60),
            pinned(row),
            after(row),
            row.cell("ranks").isEmpty() ? ANY : ranks(row));
    var refusal = badCell(row, request).or(() -> answer(row, request));
    if (refusal.isPresent()) {
      unread.add(refusal.get());
    } else {
      asked.add(request);
    }
  }

  /// The number, or -1 where the cell holds none; an empty cell means the usual.
  private static int number(TableFile.Row row, String column, int usual, int least, int most) {
    var cell = row.cell(column);
    if (cell.isEmpty()) {
      return usual;
    }
    int number = cell.matches("\\d{1,5}") ? Integer.parseInt(cell) : -1;
    return number < least || number > most ? -1 : number;
  }

  private int pinned(TableFile.Row row) {
    var cell = row.cell("pinned");
    try {
      return cell.isEmpty() ? -1 : setup.slotAt(Times.read(cell)).orElse(UNREADABLE);
    } catch (DateTimeParseException no) {
      return UNREADABLE;
    }
  }

  private static int ranks(TableFile.Row row) {
    int apart = number(row, "ranks", 0, 0, 99);
    return apart < 0 ? UNREADABLE : apart;
  }

  private static Set<String> after(TableFile.Row row) {
    var after = new TreeSet<>(List.of(row.cell("after").split("[;\\s]+")));
    after.remove("");
    return after;
  }

  private static Optional<Turned> badCell(TableFile.Row row, Request r) {
    var bad =
        r.priority() < 0
            ? "priority"
            : r.level() < 0
                ? "level"
                : r.seats() < 0
                    ? "seats"
                    : r.slots() < 0
                        ? "slots"
                        : r.pinned() == UNREADABLE
                            ? "pinned"
                            : r.ranksApart() == UNREADABLE ? "ranks" : "";
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(Turned.of(r, BAD_CELL, bad, row.cell(bad)));
  }

  /// Without the column, an answer is not waited for.
  private static Optional<Turned> answer(TableFile.Row row, Request request) {
    return switch (row.cells().getOrDefault("answer", "yes").toLowerCase(Locale.ROOT)) {
      case "yes", "accepted", "oui", "نعم" -> Optional.empty();
      case "no", "declined", "non", "لا" -> Optional.of(Turned.of(request, DECLINED));
      case "waiting", "asked" -> Optional.of(Turned.of(request, ONE_SIDED, request.to()));
      default -> Optional.of(Turned.of(request, BAD_CELL, "answer", row.cell("answer")));
    };
  }
}
