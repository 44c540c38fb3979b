package org.tansiq.desk.register.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.engagements.Topic;
import org.tansiq.desk.register.exports.Column;
import org.tansiq.desk.register.exports.Export;
import org.tansiq.desk.register.exports.Exporter;

/// The list of agreements as a file: what a person has confirmed, unless more is asked for.
@Controller
class AgreementExports {

  private final Agreements agreements;
  private final Exporter exporter;

  AgreementExports(Agreements agreements, Exporter exporter) {
    this.agreements = agreements;
    this.exporter = exporter;
  }

  @GetMapping("/agreements.{format:csv|json}")
  void file(
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> parameters,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var asked = AgreementKeys.ALL.read(parameters);
    var filter = asked.value("status").isPresent() ? asked : asked.with("status", "confirmed");
    exporter.send(
        new Export<>(
            "agreements",
            format,
            filter.on("/agreements"),
            columns(shell),
            reader -> agreements.each(shell.reader(), filter, reader)),
        shell.reader(),
        response);
  }

  private static List<Column<Agreement>> columns(Shell shell) {
    var today = shell.today();
    return List.of(
        column("id", Agreement::id),
        column("status", a -> a.confirmed() ? "confirmed" : "proposed"),
        column("form", a -> a.form().code()),
        column("title", a -> AgreementText.title(a, shell)),
        column("stage", a -> a.on(today).stage().code()),
        column("dormant", a -> a.on(today).dormant()),
        column("binding", Agreement::binding),
        column("countries", Agreement::countries),
        column("parties", a -> a.parties().stream().map(Party::name).toList()),
        column("signed_on", a -> a.signedOn().map(Object::toString).orElse(a.signedPartial())),
        column("place", Agreement::place),
        column("in_force_on", a -> day(a.terms().inForceOn())),
        column("runs_out", a -> day(a.on(today).runsOut())),
        column("renewal", a -> a.terms().renewal().name().toLowerCase(Locale.ROOT)),
        column("renewal_years", a -> a.terms().renewalYears()),
        column("notice_days", a -> a.terms().noticeDays().orElse(0)),
        column("last_day_to_denounce", a -> day(a.on(today).lastDayToDenounce())),
        column("data_clause", a -> a.dataClause().<Object>map(has -> has).orElse("")),
        column("topics", a -> a.topics().stream().map(Topic::code).toList()),
        column("last_use", a -> day(a.lastUse())),
        column("signed_at", a -> a.engagement().map(Object::toString).orElse("")),
        column("sources", Agreement::sources));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static Column<Agreement> column(String name, Function<Agreement, Object> value) {
    return new Column<>(name, value);
  }
}
