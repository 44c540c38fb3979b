package org.tansiq.desk.register.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.registrar.RegisterRefusal;
import tools.jackson.databind.json.JsonMapper;

/// Lets files out: through the policy, with an entry in the ledger before the first byte leaves.
@Component
public class Exporter {

  private final Policy policy;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final ZoneId zone;

  Exporter(
      Policy policy,
      Ledger ledger,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock,
      PageSettings pages) {
    this.policy = policy;
    this.ledger = ledger;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
    this.zone = ZoneId.of(pages.zone());
  }

  /// Sends the rows as a file; refused where it has no such format.
  public <T> void send(Export<T> export, Officer by, HttpServletResponse response)
      throws IOException {
    var type = type(export);
    policy.permit(by, Deed.EXPORT);
    transaction.executeWithoutResult(_ ->
        ledger.record(by, Act.EXPORTED, export.name() + "." + export.format(), export.address()));
    response.setContentType(type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"tansiq-%s-%s.%s\""
            .formatted(export.name(), LocalDate.now(clock.withZone(zone)), export.format()));
    write(export, response.getOutputStream());
  }

  private static String type(Export<?> export) {
    if (export.format().equals("ics") && export.events().isPresent()) {
      return "text/calendar;charset=UTF-8";
    }
    return switch (export.format()) {
      case "csv" -> "text/csv;charset=UTF-8";
      case "json" -> "application/json";
      default -> throw new Refused(RegisterRefusal.NOT_A_VALUE, export.format(), "csv, json");
    };
  }

  private <T> void write(Export<T> export, OutputStream out) throws IOException {
    try (var file = file(export, out)) {
      export
          .rows()
          .accept(row -> {
            try {
              file.write(row);
            } catch (IOException gone) {
              throw new UncheckedIOException(gone);
            }
          });
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }

  private <T> RowFile<T> file(Export<T> export, OutputStream out) throws IOException {
    if (export.format().equals("ics")) {
      var events = export.events().orElseThrow();
      return new CalendarFile<>(events, clock.instant(), out);
    }
    return export.format().equals("csv")
        ? new CsvFile<>(export.columns(), out)
        : new JsonFile<>(export.columns(), json, out);
  }
}
