package org.tansiq.app;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.tansiq.scheduling.Placement;
import org.tansiq.scheduling.Plan;
import org.tansiq.scheduling.assembly.Request;
import org.tansiq.scheduling.assembly.Setup;
import org.tansiq.scheduling.assembly.TableFile;
import org.tansiq.scheduling.assembly.Times;

/// A plan as a table that a spreadsheet opens, one meeting a line in order of time, and back.
final class PlanTable {

  private static final String HEAD = "id,from,to,begins,room,interpreters";

  private final Setup setup;

  PlanTable(Setup setup) {
    this.setup = setup;
  }

  byte[] written(List<Request> requests, Plan plan) {
    var lines = new ArrayList<List<String>>();
    for (var request : requests) {
      var placement = plan.placements().get(request.id());
      if (placement != null) {
        var resources = placement.resources();
        lines.add(
            List.of(
                request.id(),
                request.from(),
                request.to(),
                Times.written(setup.begins(placement.slot())),
                resources.getFirst(),
                resources.size() > 1 ? resources.get(1) : ""));
      }
    }
    lines.sort(Comparator.comparing((List<String> line) -> line.get(3)));
    return table(HEAD, lines);
  }

  /// A table with its mark and lines as spreadsheets want them.
  static byte[] table(String head, List<List<String>> lines) {
    var text = new StringBuilder("\uFEFF").append(head).append("\r\n");
    for (var line : lines) {
      text.append(line.stream().map(PlanTable::cell).collect(Collectors.joining(",")));
      text.append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// In quotes where it must be; what a spreadsheet would take for a formula begins with an
  /// apostrophe.
  private static String cell(String value) {
    var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /// What the table says, as far as it can be read; the rest goes to `complaints`, with its line.
  Plan read(byte[] bytes, List<String> complaints) {
    var placements = new HashMap<String, Placement>();
    var seen = new HashSet<String>();
    for (var row : TableFile.read(bytes).rows()) {
      var id = row.cell("id");
      var slot = slot(row.cell("begins"));
      if (!seen.add(id)) {
        complaints.add("Line %d: meeting %s is here twice.".formatted(row.line(), id));
      } else if (slot < 0) {
        complaints.add(
            "Line %d: meeting %s begins %s, which is no slot of this assembly."
                .formatted(row.line(), id, row.cell("begins")));
      } else {
        var resources = new ArrayList<>(List.of(row.cell("room")));
        if (!row.cell("interpreters").isEmpty()) {
          resources.add(row.cell("interpreters"));
        }
        placements.put(id, new Placement(slot, resources));
      }
    }
    return new Plan(placements);
  }

  private int slot(String begins) {
    try {
      return setup.slotAt(Times.read(begins)).orElse(-1);
    } catch (DateTimeParseException no) {
      return -1;
    }
  }
}
