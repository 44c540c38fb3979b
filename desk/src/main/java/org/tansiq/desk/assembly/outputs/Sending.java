package org.tansiq.desk.assembly.outputs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.exports.Column;
import org.tansiq.desk.register.exports.CsvFile;
import org.tansiq.desk.register.exports.JsonFile;
import org.tansiq.desk.register.exports.RowFile;
import tools.jackson.databind.json.JsonMapper;

/// Lets plans and agendas out as files: for whoever plans, with an entry in the ledger before the
/// first byte leaves.
@Service
class Sending {

  private final Policy policy;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  Sending(Policy policy, Ledger ledger, TransactionTemplate transaction, JsonMapper json) {
    this.policy = policy;
    this.ledger = ledger;
    this.transaction = transaction;
    this.json = json;
  }

  /// Where a file goes, and in whose language.
  record Out(Shell shell, HttpServletResponse response) {}

  void calendar(Agenda agenda, Out out) throws IOException {
    begin(agenda.whose().kind().code() + ".ics", "text/calendar;charset=UTF-8", out);
    out.response()
        .getOutputStream()
        .write(CalendarFeed.of(agenda, out.shell().words()).getBytes(StandardCharsets.UTF_8));
  }

  /// What writes a print.
  interface Print {
    void write(OutputStream to) throws IOException;
  }

  void paper(String name, Out out, Print print) throws IOException {
    begin(name + ".pdf", "application/pdf", out);
    print.write(out.response().getOutputStream());
  }

  void plan(Programme programme, List<Agenda.Entry> entries, String format, Out out)
      throws IOException {
    begin("plan." + format, type(format), out);
    try (var file = file(programme, format, out)) {
      for (var entry : entries) {
        file.write(entry);
      }
    }
  }

  private static String type(String format) {
    return switch (format) {
      case "csv" -> "text/csv;charset=UTF-8";
      case "json" -> "application/json";
      default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }

  private RowFile<Agenda.Entry> file(Programme programme, String format, Out out)
      throws IOException {
    var columns = columns(programme);
    var stream = out.response().getOutputStream();
    return switch (format) {
      case "csv" -> new CsvFile<>(columns, stream);
      case "json" -> new JsonFile<>(columns, json, stream);
      default -> new XlsxFile<>(columns, out.shell().tongue() == Tongue.AR, stream);
    };
  }

  private static List<Column<Agenda.Entry>> columns(Programme programme) {
    return List.of(
        new Column<>("number", entry -> entry.number()),
        new Column<>("day", entry -> programme.date(programme.dayOf(entry.slot()))),
        new Column<>("begins", entry -> programme.local(entry.from())),
        new Column<>("ends", entry -> programme.local(entry.to())),
        new Column<>("starts_at", Agenda.Entry::from),
        new Column<>("meeting", Agenda.Entry::what),
        new Column<>("room", Agenda.Entry::room),
        new Column<>("zone", Agenda.Entry::zone),
        new Column<>("interpreters", Agenda.Entry::interpreter),
        new Column<>("topics", Agenda.Entry::topics),
        new Column<>("changes", Agenda.Entry::sequence),
        new Column<>("cancelled", Agenda.Entry::cancelled));
  }

  private void begin(String name, String type, Out out) {
    policy.permit(out.shell().reader(), Deed.PLAN_ASSEMBLIES);
    transaction.executeWithoutResult(
        _ -> ledger.record(out.shell().reader(), Act.EXPORTED, name, out.shell().path()));
    out.response().setContentType(type);
    out.response().setHeader("Cache-Control", "no-store");
    out.response().setHeader("Content-Disposition", "attachment; filename=\"tansiq-" + name + "\"");
  }
}
