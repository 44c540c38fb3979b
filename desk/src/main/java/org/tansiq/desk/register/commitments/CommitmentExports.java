package org.tansiq.desk.register.commitments;

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

/// The list of commitments as a file: what a person has confirmed, unless more is asked for.
@Controller
class CommitmentExports {

  private final Commitments commitments;
  private final Exporter exporter;

  CommitmentExports(Commitments commitments, Exporter exporter) {
    this.commitments = commitments;
    this.exporter = exporter;
  }

  @GetMapping("/commitments.{format:csv|json}")
  void file(
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> parameters,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var asked = CommitmentKeys.ALL.read(parameters);
    var filter = asked.value("status").isPresent() ? asked : asked.with("status", "confirmed");
    exporter.send(
        new Export<>(
            "commitments",
            format,
            filter.on("/commitments"),
            columns(shell),
            reader -> commitments.each(shell.reader(), filter, reader)),
        shell.reader(),
        response);
  }

  private static List<Column<Commitment>> columns(Shell shell) {
    return List.of(
        column("id", Commitment::id),
        column("status", c -> c.confirmed() ? "confirmed" : "proposed"),
        column("side", c -> c.side().code()),
        column("text", c -> c.text(shell.tongue())),
        column("partner", c -> c.partner().orElse("")),
        column("responsible", Commitment::responsible),
        column("due_on", c -> c.dueOn().map(Object::toString).orElse("")),
        column("stage", c -> c.progress().code()),
        column("overdue", c -> c.overdue(shell.today())),
        column("agreement", c -> c.agreement().map(Object::toString).orElse("")),
        column("engagement", c -> c.engagement().map(Object::toString).orElse("")));
  }

  private static Column<Commitment> column(String name, Function<Commitment, Object> value) {
    return new Column<>(name, value);
  }
}
