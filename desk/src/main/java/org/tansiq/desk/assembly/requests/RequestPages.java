package org.tansiq.desk.assembly.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.assembly.setup.Table;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.vocabulary.Topic;

/// The inbox of an assembly's requests.
@Controller
class RequestPages {

  private final Assemblies assemblies;
  private final Requests requests;
  private final RequestDesk desk;
  private final MeetingRules rules;

  RequestPages(Assemblies assemblies, Requests requests, RequestDesk desk, MeetingRules rules) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.desk = desk;
    this.rules = rules;
  }

  @GetMapping("/assemblies/{id}/requests")
  Page inbox(
      @PathVariable UUID id,
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> country,
      Officer by) {
    return inbox(id, new Choice(state.orElse(""), country.orElse("")), Optional.empty(), by);
  }

  /// What of the inbox is asked for; empty for all.
  record Choice(String state, String country) {

    private List<Request> of(List<Request> all, Programme programme) {
      var of = programme.delegationOf(country.toUpperCase(Locale.ROOT));
      return all.stream()
          .filter(r -> state.isEmpty() || r.state().code().equals(state))
          .filter(r -> of.filter(one -> !r.concerns(one.id())).isEmpty())
          .toList();
    }
  }

  private Page inbox(UUID id, Choice choice, Optional<RequestDesk.Import> imported, Officer by) {
    var programme = assemblies.programme(by, id);
    var all = requests.of(id);
    var shown = choice.of(all, programme);
    return Page.of("assembly/requests/inbox.jte")
        .with("programme", programme)
        .with("all", all)
        .with("shown", shown)
        .with("choice", choice)
        .with("imported", imported)
        .with("order", rules.order(id))
        .with("apart", requests.barred(id));
  }

  @PostMapping("/assemblies/{id}/requests")
  View ask(@PathVariable UUID id, @ModelAttribute Form form, Shell shell) {
    desk.ask(shell.reader(), id, form.wish(), shell.tongue());
    return Lead.to("/assemblies/" + id + "/requests");
  }

  record Form(
      Optional<UUID> asker,
      Optional<UUID> asked,
      String weight,
      String level,
      String seats,
      String length,
      String language,
      Optional<List<String>> topic) {
    Form {
      weight = Fields.given(weight);
      level = Fields.given(level);
      seats = Fields.given(seats);
      length = Fields.given(length);
      language = Fields.given(language);
    }

    Wish wish() {
      var chosen = language.strip();
      return new Wish(
          asker.orElse(new UUID(0, 0)),
          asked.orElse(new UUID(0, 0)),
          Fields.number(weight, 1, 5),
          Fields.number(level, 0, 3),
          Fields.number(seats, 2, 1000),
          Fields.number(length, 1, 8),
          chosen.isEmpty() || chosen.equals(Wish.FIND_OUT)
              ? chosen
              : Fields.languages(chosen).getFirst(),
          topic.orElse(List.of()).stream().filter(code -> Topic.of(code).isPresent()).toList());
    }
  }

  /// A file or typed lines.
  @PostMapping("/assemblies/{id}/requests/lines")
  View lines(
      @PathVariable UUID id,
      @RequestParam Optional<String> text,
      @RequestParam Optional<MultipartFile> file,
      Shell shell) {
    var taken =
        desk.take(
            shell.reader(),
            id,
            () ->
                file.filter(f -> !f.isEmpty())
                    .map(RequestPages::rows)
                    .orElseGet(() -> Table.rows(text.orElse(""))),
            shell.words());
    return inbox(id, new Choice("", ""), Optional.of(taken), shell.reader());
  }

  private static List<List<String>> rows(MultipartFile file) {
    try {
      return Workbook.holds(file.getBytes())
          ? Workbook.rows(file.getBytes())
          : Table.rows(new String(file.getBytes(), StandardCharsets.UTF_8));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  @PostMapping("/assemblies/{id}/requests/decide")
  View decide(@PathVariable UUID id, @ModelAttribute Decision decision, Officer by) {
    var chosen =
        decision.upto().map(last -> waiting(by, id, decision, last)).orElse(decision.ticked());
    switch (decision.what()) {
      case "accept" -> desk.accept(by, id, chosen, decision.vouched().isPresent());
      case "wait" -> desk.waitList(by, id, chosen);
      case "decline" ->
          desk.decline(by, id, chosen, new RequestDesk.Refusal(decision.why().orElse(""), false));
      case "no-thanks" ->
          desk.decline(by, id, chosen, new RequestDesk.Refusal(decision.why().orElse(""), true));
      default -> throw new Refused(PlatformRefusal.BAD_VALUE, decision.what());
    }
    return Lead.to("/assemblies/" + id + "/requests");
  }

  /// All that waited on the page the officer saw; what came since has a higher number.
  private List<UUID> waiting(Officer by, UUID id, Decision decision, int last) {
    return decision.choice().of(requests.of(id), assemblies.programme(by, id)).stream()
        .filter(r -> r.state() == Request.State.WAITING && r.number() <= last)
        .map(Request::id)
        .toList();
  }

  /// @param upto the number of the last request that waits, where all that wait are meant
  record Decision(
      Optional<List<UUID>> request,
      Optional<Integer> upto,
      String state,
      String country,
      String what,
      Optional<String> vouched,
      Optional<String> why) {
    Decision {
      state = Fields.given(state);
      country = Fields.given(country);
      what = Fields.given(what);
    }

    List<UUID> ticked() {
      return request.orElse(List.of());
    }

    Choice choice() {
      return new Choice(state, country);
    }
  }
}
