package org.tansiq.desk.register.organisations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.exports.Column;
import org.tansiq.desk.register.exports.Export;
import org.tansiq.desk.register.exports.Exporter;

/// The list of organisations as a file: what a person has confirmed, unless more is asked for.
@Controller
class OrganisationExports {

  private final Organisations organisations;
  private final Exporter exporter;

  OrganisationExports(Organisations organisations, Exporter exporter) {
    this.organisations = organisations;
    this.exporter = exporter;
  }

  @GetMapping("/organisations.{format:csv|json}")
  void file(
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> parameters,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var asked = OrganisationKeys.ALL.read(parameters);
    var filter = asked.value("status").isPresent() ? asked : asked.with("status", "confirmed");
    exporter.send(
        new Export<>(
            "organisations",
            format,
            filter.on("/organisations"),
            columns(shell),
            reader -> organisations.each(shell.reader(), filter, reader)),
        shell.reader(),
        response);
  }

  private static List<Column<Organisation>> columns(Shell shell) {
    return List.of(
        column("id", Organisation::id),
        column("status", o -> o.confirmed() ? "confirmed" : "proposed"),
        column("kind", Organisation::kind),
        column("acronym", Organisation::acronym),
        column("name", o -> o.name().in(shell.tongue())),
        column("name_arabic", o -> o.name().arabic()),
        column("name_french", o -> o.name().french()),
        column("name_english", o -> o.name().english()),
        column("country", o -> o.country().orElse("")),
        column("parent", o -> o.parent().map(Object::toString).orElse("")),
        column("officials_in_post", Organisation::inPost),
        column("engagements", Organisation::engagements),
        column("agreements", Organisation::agreements));
  }

  private static Column<Organisation> column(String name, Function<Organisation, Object> value) {
    return new Column<>(name, value);
  }
}
