package org.tansiq.desk.assembly.setup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.partners.Partner;
import org.tansiq.desk.register.partners.Partners;

/// The pages on which an assembly is set up.
@Controller
class SetUpPages {

  private static final int CHOICE = 40;

  private final Assemblies assemblies;
  private final SetUp setUp;
  private final Engagements engagements;
  private final Partners partners;

  SetUpPages(Assemblies assemblies, SetUp setUp, Engagements engagements, Partners partners) {
    this.assemblies = assemblies;
    this.setUp = setUp;
    this.engagements = engagements;
    this.partners = partners;
  }

  @GetMapping("/assemblies")
  Page all(Officer by) {
    var all = assemblies.all(by);
    var known = all.stream().map(Assembly::id).toList();
    return Page.of("assembly/setup/list.jte")
        .with("assemblies", all)
        .with("gatherings", gatherings(by).filter(g -> !known.contains(g.id())).toList());
  }

  private Stream<Engagement> gatherings(Officer by) {
    var asked = EngagementFilter.NONE.with("kind", "session").with("kind", "forum");
    return engagements.list(by, asked, CHOICE).engagements().stream();
  }

  @PostMapping("/assemblies")
  View open(@ModelAttribute NewAssembly wish, Officer by) {
    return Lead.to("/assemblies/" + setUp.open(by, wish) + "/set-up");
  }

  @GetMapping("/assemblies/{id}/set-up")
  Page parts(@PathVariable UUID id, Officer by) {
    return Page.of("assembly/setup/parts.jte").with("programme", assemblies.programme(by, id));
  }

  @GetMapping("/assemblies/{id}/delegations")
  Page delegations(@PathVariable UUID id, @RequestParam Optional<UUID> edit, Officer by) {
    return delegations(id, edit, List.of(), by);
  }

  private Page delegations(UUID id, Optional<UUID> edit, List<BadLine> bad, Officer by) {
    var programme = assemblies.programme(by, id);
    return Page.of("assembly/setup/delegations.jte")
        .with("programme", programme)
        .with("edited", edit.flatMap(programme::delegation))
        .with("bad", bad)
        .with(
            "partners",
            partners.all(by).stream()
                .map(Partner::code)
                .filter(code -> programme.delegationOf(code).isEmpty())
                .toList());
  }

  @PostMapping("/assemblies/{id}/rooms")
  View room(@PathVariable UUID id, @ModelAttribute RoomForm form, Officer by) {
    setUp.addRoom(by, id, form.room());
    return Lead.to("/assemblies/" + id + "/set-up#rooms");
  }

  record RoomForm(String name, String zone, String capacity, String level) {
    RoomForm {
      name = Fields.given(name);
      zone = Fields.given(zone);
      capacity = Fields.given(capacity);
      level = Fields.given(level);
    }

    Room room() {
      return new Room(
          UUID.randomUUID(),
          named(name),
          zone.strip(),
          Fields.number(capacity, 2, 1000),
          Fields.number(level, 0, 3));
    }
  }

  @PostMapping("/assemblies/{id}/passages")
  View passage(
      @PathVariable UUID id,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam String slots,
      Officer by) {
    var zones = assemblies.programme(by, id).zones();
    var passage =
        new Passage(
            UUID.randomUUID(), zone(from, zones), zone(to, zones), Fields.number(slots, 1, 48));
    setUp.putPassage(by, id, passage);
    return Lead.to("/assemblies/" + id + "/set-up#passages");
  }

  private static String zone(String text, List<String> zones) {
    if (!zones.contains(text.strip())) {
      throw new Refused(AssemblyRefusal.NO_SUCH_ZONE, Fields.shown(text), String.join(", ", zones));
    }
    return text.strip();
  }

  @PostMapping("/assemblies/{id}/interpreters")
  View interpreter(@PathVariable UUID id, @ModelAttribute InterpreterForm form, Officer by) {
    setUp.addInterpreter(by, id, form.pair());
    return Lead.to("/assemblies/" + id + "/set-up#interpreters");
  }

  record InterpreterForm(String name, String languages, String row) {
    InterpreterForm {
      name = Fields.given(name);
      languages = Fields.given(languages);
      row = Fields.given(row);
    }

    Interpreter pair() {
      return new Interpreter(
          UUID.randomUUID(), named(name), Fields.languages(languages), Fields.number(row, 0, 48));
    }
  }

  @PostMapping("/assemblies/{id}/sessions")
  View session(@PathVariable UUID id, @ModelAttribute SessionForm form, Officer by) {
    setUp.addSession(by, id, form.session(assemblies.programme(by, id)));
    return Lead.to("/assemblies/" + id + "/set-up#sessions");
  }

  record SessionForm(String kind, String title, String from, String to) {
    SessionForm {
      kind = Fields.given(kind);
      title = Fields.given(title);
      from = Fields.given(from);
      to = Fields.given(to);
    }

    Session session(Programme programme) {
      int last = programme.slots().size() - 1;
      int begins = Fields.number(from, 0, last);
      int ends = Fields.number(to, 0, last);
      if (ends < begins) {
        throw new Refused(AssemblyRefusal.WRONG_SPAN);
      }
      var what = kind.equals("vote") ? "vote" : "plenary";
      return new Session(UUID.randomUUID(), what, named(title), begins, ends);
    }
  }

  @PostMapping("/assemblies/{id}/delegations")
  View delegation(@PathVariable UUID id, @ModelAttribute DelegationForm form, Officer by) {
    setUp.putDelegations(by, id, List.of(form.delegation(assemblies.programme(by, id))));
    return Lead.to("/assemblies/" + id + "/delegations");
  }

  record DelegationForm(
      Optional<UUID> delegation,
      String rank,
      String teams,
      String languages,
      String arrives,
      String departs,
      Optional<String> host) {
    DelegationForm {
      rank = Fields.given(rank);
      teams = Fields.given(teams);
      languages = Fields.given(languages);
      arrives = Fields.given(arrives);
      departs = Fields.given(departs);
    }

    Delegation delegation(Programme programme) {
      var known = programme.theDelegation(delegation.orElse(new UUID(0, 0)));
      var zone = programme.assembly().zone();
      return new Delegation(
          known.id(),
          known.country(),
          Fields.number(rank, 1, 5),
          Fields.number(teams, 1, 9),
          Fields.languages(languages),
          Fields.moment(arrives, zone),
          Fields.moment(departs, zone),
          host.isPresent());
    }
  }

  @PostMapping("/assemblies/{id}/delegations/partners")
  View partners(
      @PathVariable UUID id, @RequestParam(required = false) List<String> country, Officer by) {
    setUp.addPartners(by, id, country == null ? List.of() : country);
    return Lead.to("/assemblies/" + id + "/delegations");
  }

  @PostMapping("/assemblies/{id}/people")
  View person(
      @PathVariable UUID id,
      @RequestParam UUID delegation,
      @RequestParam String name,
      @RequestParam String team,
      Officer by) {
    var with = assemblies.programme(by, id).theDelegation(delegation);
    int sits = Fields.number(team, 1, with.teams());
    setUp.addPerson(by, id, new Person(UUID.randomUUID(), with.id(), named(name), sits));
    return Lead.to("/assemblies/" + id + "/delegations?edit=" + with.id() + "#d-people");
  }

  /// The good lines are taken, the others told.
  @PostMapping("/assemblies/{id}/delegations/lines")
  View lines(@PathVariable UUID id, @RequestParam String text, Shell shell) {
    var zone = assemblies.programme(shell.reader(), id).assembly().zone();
    var read = DelegationLines.read(text, zone, shell.words());
    setUp.putDelegations(shell.reader(), id, read.good());
    return read.bad().isEmpty()
        ? Lead.to("/assemblies/" + id + "/delegations")
        : delegations(id, Optional.empty(), read.bad(), shell.reader());
  }

  @PostMapping("/assemblies/{id}/remove")
  View remove(
      @PathVariable UUID id, @RequestParam String kind, @RequestParam UUID part, Officer by) {
    setUp.remove(by, id, kind, part);
    var page = kind.equals("delegation") || kind.equals("person") ? "/delegations" : "/set-up";
    return Lead.to("/assemblies/" + id + page);
  }

  private static String named(String text) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > 120) {
      throw new Refused(AssemblyRefusal.OUT_OF_RANGE, Fields.shown(stripped), 1, 120);
    }
    return stripped;
  }
}
