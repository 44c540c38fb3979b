package org.tansiq.desk.assembly.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.floor.Screens;
import org.tansiq.desk.assembly.live.Pulses;
import org.tansiq.desk.assembly.live.Streams;
import org.tansiq.desk.assembly.outputs.Agenda;
import org.tansiq.desk.assembly.outputs.Agendas;
import org.tansiq.desk.assembly.outputs.CalendarFeed;
import org.tansiq.desk.assembly.outputs.Recipient;
import org.tansiq.desk.assembly.requests.RequestDesk;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.requests.Wish;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.ShellMaker;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.passkeys.PasskeySettings;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.vocabulary.Topic;

/// What links open, and the page on which they are made and revoked.
@Controller
class LinkPages {

  private final Links links;
  private final Assemblies assemblies;
  private final Requests requests;
  private final RequestDesk desk;
  private final Agendas agendas;
  private final Screens screens;
  private final Streams streams;
  private final Pulses pulses;
  private final Clock clock;
  private final PasskeySettings reached;

  LinkPages(
      Links links,
      Assemblies assemblies,
      Requests requests,
      RequestDesk desk,
      Agendas agendas,
      Screens screens,
      Streams streams,
      Pulses pulses,
      Clock clock,
      PasskeySettings reached) {
    this.links = links;
    this.assemblies = assemblies;
    this.requests = requests;
    this.desk = desk;
    this.agendas = agendas;
    this.screens = screens;
    this.streams = streams;
    this.pulses = pulses;
    this.clock = clock;
    this.reached = reached;
  }

  @GetMapping("/assemblies/{id}/links")
  Page all(@PathVariable UUID id, Officer by) {
    return all(id, Optional.empty(), by);
  }

  /// The whole address, as it is sent to whoever is to open it.
  private String address(String path, HttpServletRequest request) {
    return reached.on(request.getServerPort()).resolve(path).toString();
  }

  private Page all(UUID id, Optional<String> fresh, Officer by) {
    return Page.of("assembly/links/links.jte")
        .with("programme", assemblies.programme(by, id))
        .with("links", links.of(by, id))
        .with("fresh", fresh);
  }

  /// Shows the address this once.
  @PostMapping("/assemblies/{id}/links")
  View make(
      @PathVariable UUID id,
      @RequestParam String kind,
      @RequestParam UUID subject,
      Officer by,
      HttpServletRequest request) {
    var path = links.make(by, id, kind(kind), subject);
    return all(id, Optional.of(address(path, request)), by);
  }

  private static Link.Kind kind(String code) {
    for (var kind : Link.Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new Refused(AssemblyRefusal.NOT_A_COLUMN, code, "calendar");
  }

  @PostMapping("/assemblies/{id}/links/revoke")
  View revoke(@PathVariable UUID id, @RequestParam UUID link, Officer by) {
    assemblies.programme(by, id);
    links.revoke(by, id, link);
    return Lead.to("/assemblies/" + id + "/links");
  }

  @GetMapping("/link/{token}")
  Page open(@PathVariable String token, HttpServletRequest request, Shell shell) {
    var link = link(request);
    var programme = assemblies.programme(link.assembly());
    var own = own(request, programme, link, shell);
    return page(token, link, programme, own).with("shell", own);
  }

  /// In the language that was chosen here, else in that of whoever the link was made for.
  private static Shell own(
      HttpServletRequest request, Programme programme, Link link, Shell shell) {
    var chosen = ShellMaker.chosen(request).map(Tongue::code);
    return Recipient.of(programme, link.subject(), chosen, shell);
  }

  private Page page(String token, Link link, Programme programme, Shell shell) {
    return switch (link.kind()) {
      case REQUESTS -> requests(token, link, programme);
      case CALENDAR ->
          Page.of("assembly/links/agenda.jte")
              .with("agenda", agenda(link, programme, shell))
              .with("token", token);
      case DOOR ->
          Page.of("assembly/floor/door.jte")
              .with("door", screens.door(programme, link.subject(), shell.words()))
              .with("token", token)
              .with("programme", programme)
              .with("at", clock.instant());
      case LOBBY ->
          Page.of("assembly/floor/lobby.jte")
              .with("meetings", screens.lobby(programme, shell.words()))
              .with("token", token)
              .with("programme", programme)
              .with("at", clock.instant());
    };
  }

  private Page requests(String token, Link link, Programme programme) {
    return Page.of("assembly/links/requests.jte")
        .with("programme", programme)
        .with("own", programme.theDelegation(link.subject()))
        .with(
            "requests",
            requests.of(link.assembly()).stream()
                .filter(one -> one.concerns(link.subject()))
                .toList())
        .with("token", token);
  }

  private Agenda agenda(Link link, Programme programme, Shell shell) {
    var kind =
        programme.delegation(link.subject()).isPresent()
            ? Agenda.Kind.DELEGATION
            : programme.room(link.subject()).isPresent()
                ? Agenda.Kind.ROOM
                : Agenda.Kind.INTERPRETER;
    return agendas.of(link.assembly(), new Agenda.Whose(kind, link.subject()), shell.words());
  }

  @GetMapping("/link/{token}/calendar.ics")
  ResponseEntity<String> calendar(HttpServletRequest request, Shell shell) {
    var link = of(request, Link.Kind.CALENDAR);
    var programme = assemblies.programme(link.assembly());
    var own = own(request, programme, link, shell);
    var agenda = agenda(link, programme, own);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .header("Cache-Control", "no-store")
        .body(CalendarFeed.of(agenda, own.words()));
  }

  @PostMapping("/link/{token}/ask")
  View ask(
      @PathVariable String token,
      @ModelAttribute Asked asked,
      HttpServletRequest request,
      Shell shell) {
    var link = of(request, Link.Kind.REQUESTS);
    desk.askByLink(link.assembly(), asked.by(link.subject()), shell.tongue());
    return Lead.to("/link/" + token);
  }

  /// What a delegation may say of its own wish; rooms and levels are not its business.
  record Asked(Optional<UUID> asked, String weight, Optional<List<String>> topic) {

    private static final int SEATS = 4;

    Asked {
      weight = Fields.given(weight);
    }

    Wish by(UUID asker) {
      var topics =
          topic.orElse(List.of()).stream()
              .filter(code -> Topic.of(code).isPresent())
              .distinct()
              .toList();
      return new Wish(
          asker,
          asked.orElse(new UUID(0, 0)),
          Fields.number(weight, 1, 5),
          0,
          SEATS,
          1,
          Wish.FIND_OUT,
          topics);
    }
  }

  @PostMapping("/link/{token}/answer")
  View answer(
      @PathVariable String token,
      @RequestParam("request") UUID asked,
      @RequestParam Optional<String> yes,
      HttpServletRequest request) {
    var link = of(request, Link.Kind.REQUESTS);
    desk.answerByLink(link.assembly(), link.subject(), asked, yes.isPresent());
    return Lead.to("/link/" + token);
  }

  /// What a board on a wall listens to: that something was published, and nothing else.
  @GetMapping("/link/{token}/events")
  void events(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var link = link(request);
    if (link.kind() != Link.Kind.DOOR && link.kind() != Link.Kind.LOBBY) {
      throw new Refused(AssemblyRefusal.LINK_REVOKED);
    }
    streams.serve(new Wall(token, link.assembly(), links, pulses), response);
  }

  private static Link of(HttpServletRequest request, Link.Kind kind) {
    var link = link(request);
    if (link.kind() != kind) {
      throw new Refused(AssemblyRefusal.LINK_REVOKED);
    }
    return link;
  }

  private static Link link(HttpServletRequest request) {
    if (request.getAttribute(LinkFilter.TOO_MANY) != null) {
      throw new Refused(AssemblyRefusal.TOO_MANY_AT_ONCE);
    }
    if (request.getAttribute(LinkFilter.LINK) instanceof Link link) {
      return link;
    }
    throw new Refused(AssemblyRefusal.LINK_REVOKED);
  }
}
