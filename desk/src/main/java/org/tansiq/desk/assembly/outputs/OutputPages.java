package org.tansiq.desk.assembly.outputs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;

/// Agendas as pages and files, and the whole plan as a file.
@Controller
class OutputPages {

  private final Assemblies assemblies;
  private final Agendas agendas;
  private final Sending sending;

  OutputPages(Assemblies assemblies, Agendas agendas, Sending sending) {
    this.assemblies = assemblies;
    this.agendas = agendas;
    this.sending = sending;
  }

  /// Whose agendas there are.
  @GetMapping("/assemblies/{id}/agendas")
  Page all(@PathVariable UUID id, Shell shell) {
    return Page.of("assembly/outputs/agendas.jte")
        .with("programme", assemblies.programme(shell.reader(), id));
  }

  @GetMapping("/assemblies/{id}/agendas/{kind}/{subject}")
  Page agenda(
      @PathVariable UUID id, @PathVariable String kind, @PathVariable UUID subject, Shell shell) {
    assemblies.programme(shell.reader(), id);
    var whose = new Agenda.Whose(Agenda.Kind.of(kind), subject);
    return Page.of("assembly/outputs/agenda.jte")
        .with("agenda", agendas.of(id, whose, shell.words()));
  }

  @GetMapping("/assemblies/{id}/agendas/{kind}/{subject}.ics")
  void calendar(
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable UUID subject,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    assemblies.programme(shell.reader(), id);
    var whose = new Agenda.Whose(Agenda.Kind.of(kind), subject);
    var agenda = agendas.of(id, whose, shell.words());
    sending.calendar(agenda, new Sending.Out(shell, response));
  }

  @GetMapping("/assemblies/{id}/agendas/{kind}/{subject}.pdf")
  void print(
      @PathVariable UUID id,
      @PathVariable String kind,
      @PathVariable UUID subject,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    assemblies.programme(shell.reader(), id);
    var whose = new Agenda.Whose(Agenda.Kind.of(kind), subject);
    var agenda = agendas.of(id, whose, shell.words());
    sending.paper(
        whose.kind().code(),
        new Sending.Out(shell, response),
        to -> AgendaPrint.write(agenda, shell, to));
  }

  @GetMapping("/assemblies/{id}/plan.{format:csv|json|xlsx}")
  void plan(
      @PathVariable UUID id, @PathVariable String format, Shell shell, HttpServletResponse response)
      throws IOException {
    var programme = assemblies.programme(shell.reader(), id);
    sending.plan(
        programme, agendas.all(id, shell.words()), format, new Sending.Out(shell, response));
  }
}
