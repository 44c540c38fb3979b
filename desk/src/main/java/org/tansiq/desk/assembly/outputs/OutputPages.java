package org.tansiq.desk.assembly.outputs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;

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
      @PathVariable UUID id, @PathVariable UUID subject, @ModelAttribute Sheet sheet, Shell shell) {
    var own = own(id, subject, sheet, shell);
    var whose = sheet.of(subject);
    return Page.of("assembly/outputs/agenda.jte")
        .with("own", own)
        .with("agenda", agendas.of(id, whose, own.words()));
  }

  /// @param kind whose it is
  /// @param in the language that is asked for; empty for the recipient's own
  record Sheet(String kind, String in) {

    Sheet {
      kind = Fields.given(kind);
      in = Fields.given(in);
    }

    Agenda.Whose of(UUID subject) {
      return new Agenda.Whose(Agenda.Kind.of(kind), subject);
    }
  }

  private Shell own(UUID id, UUID reader, Sheet sheet, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    return Recipient.of(programme, reader, Optional.of(sheet.in()), shell);
  }

  @GetMapping("/assemblies/{id}/agendas/{kind}/{subject}.ics")
  void calendar(
      @PathVariable UUID id,
      @PathVariable UUID subject,
      @ModelAttribute Sheet sheet,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var own = own(id, subject, sheet, shell);
    var whose = sheet.of(subject);
    var agenda = agendas.of(id, whose, own.words());
    sending.calendar(agenda, new Sending.Out(own, response));
  }

  @GetMapping("/assemblies/{id}/agendas/{kind}/{subject}.pdf")
  void print(
      @PathVariable UUID id,
      @PathVariable UUID subject,
      @ModelAttribute Sheet sheet,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var own = own(id, subject, sheet, shell);
    var whose = sheet.of(subject);
    var agenda = agendas.of(id, whose, own.words());
    sending.paper(
        whose.kind().code(),
        new Sending.Out(own, response),
        to -> AgendaPrint.write(agenda, own, to));
  }

  /// The agendas of all delegations, ready to be printed and handed out.
  @GetMapping("/assemblies/{id}/agendas.pdf")
  void printAll(@PathVariable UUID id, Shell shell, HttpServletResponse response)
      throws IOException {
    var programme = assemblies.programme(shell.reader(), id);
    var all = agendas.ofDelegations(id);
    if (all.isEmpty()) {
      throw new Refused(AssemblyRefusal.NOTHING_PUBLISHED);
    }
    sending.paper(
        "agendas",
        new Sending.Out(shell, response),
        to -> AgendaPrint.write(programme.assembly().title(), all, shell, to));
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
