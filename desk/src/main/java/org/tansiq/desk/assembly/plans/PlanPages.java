package org.tansiq.desk.assembly.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.assembly.setup.Outage;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.jobs.Job;
import org.tansiq.desk.platform.jobs.Jobs;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The pages of an assembly's plans: where they stand, their versions, what changes and who is
/// told.
@Controller
class PlanPages {

  private final PlanDesk desk;
  private final Assemblies assemblies;
  private final SetUp setUp;
  private final Requests requests;
  private final Versions versions;
  private final Solving solving;
  private final Publishing publishing;
  private final Jobs jobs;

  PlanPages(
      PlanDesk desk,
      Assemblies assemblies,
      SetUp setUp,
      Requests requests,
      Versions versions,
      Solving solving,
      Publishing publishing,
      Jobs jobs) {
    this.desk = desk;
    this.assemblies = assemblies;
    this.setUp = setUp;
    this.requests = requests;
    this.versions = versions;
    this.solving = solving;
    this.publishing = publishing;
    this.jobs = jobs;
  }

  @GetMapping("/assemblies/{id}")
  Page overview(@PathVariable UUID id, @RequestParam Optional<Long> job, Shell shell) {
    return Page.of("assembly/plans/overview.jte")
        .with("overview", desk.overview(shell.reader(), id, shell.words()))
        .with("trouble", job.flatMap(jobs::find).flatMap(ended -> why(ended, shell)));
  }

  @PostMapping("/assemblies/{id}/solve")
  View solve(@PathVariable UUID id, @RequestParam String seconds, Shell shell) {
    var limit = Duration.ofSeconds(Fields.number(seconds, 2, 600));
    var job = solving.start(shell.reader(), id, limit, shell.words());
    return Lead.to("/assemblies/" + id + "?job=" + job.id());
  }

  @PostMapping("/assemblies/{id}/solve/stop")
  View stop(@PathVariable UUID id, @RequestParam Optional<String> keep, Officer by) {
    assemblies.programme(by, id);
    solving.stop(by, id, keep.isPresent());
    return Lead.to("/assemblies/" + id);
  }

  /// What a page that watches the work is told.
  record State(long done, long total, String label, boolean finished, String href) {}

  @GetMapping(path = "/assemblies/{id}/solving", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  State state(@PathVariable UUID id, @RequestParam long job, Shell shell) {
    assemblies.programme(shell.reader(), id);
    return jobs.find(job)
        .filter(known -> known.kind().equals("assembly-" + id))
        .map(work -> state(work, id, shell))
        .orElseGet(
            () -> new State(0, 0, shell.text("assembly.solving-gone"), true, "/assemblies/" + id));
  }

  private static State state(Job work, UUID id, Shell shell) {
    return new State(
        work.done(),
        work.total(),
        why(work, shell).orElseGet(() -> shell.text(work.label())),
        work.finished(),
        "/assemblies/" + id + (work.succeeded() ? "" : "?job=" + work.id()));
  }

  private static Optional<String> why(Job job, Shell shell) {
    return job.refused()
        .map(refused -> shell.text(refused.code().key(), refused.values().toArray()))
        .or(() -> job.fault().map(number -> shell.text("fault.text", number)));
  }

  @GetMapping("/assemblies/{id}/versions/{number}")
  Page version(@PathVariable UUID id, @PathVariable int number, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var version = versions.numbered(id, number);
    return Page.of("assembly/plans/version.jte")
        .with("programme", programme)
        .with("version", version)
        .with("last", versions.last(id).filter(l -> l.number() == number).isPresent())
        .with("changes", desk.changes(id, version))
        .with("names", new Sayings(programme, requests.of(id), shell.words()));
  }

  @PostMapping("/assemblies/{id}/versions/{number}/publish")
  View publish(
      @PathVariable UUID id, @PathVariable int number, @RequestParam String as, Shell shell) {
    assemblies.programme(shell.reader(), id);
    switch (as) {
      case "preliminary" -> publishing.preliminary(shell.reader(), id, number, shell.words());
      case "ask-final" -> publishing.askForFinal(shell.reader(), id, number);
      case "final" -> publishing.makeFinal(shell.reader(), id, number, shell.words());
      default -> throw new Refused(PlatformRefusal.BAD_VALUE, as);
    }
    return Lead.to("/assemblies/" + id + (as.equals("ask-final") ? "" : "/notices"));
  }

  @GetMapping("/assemblies/{id}/disruption")
  Page disruption(@PathVariable UUID id, Officer by) {
    return Page.of("assembly/plans/disruption.jte").with("programme", assemblies.programme(by, id));
  }

  /// Something happened: it is written down, and the plan is made anew with as little moved as can
  /// be.
  @PostMapping("/assemblies/{id}/disruption")
  View disrupted(@PathVariable UUID id, @ModelAttribute Disruption what, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    if (what.kind().equals("late")) {
      setUp.arrives(shell.reader(), id, what.delegation(programme), what.arrival(programme));
    } else {
      setUp.addOutage(shell.reader(), id, what.outage(programme));
    }
    var seconds = Duration.ofSeconds(Fields.number(what.seconds(), 2, 600));
    var job = solving.start(shell.reader(), id, seconds, shell.words());
    return Lead.to("/assemblies/" + id + "?job=" + job.id());
  }

  /// @param kind `late`, `room` or `interpreter`
  record Disruption(
      String kind,
      Optional<UUID> subject,
      Optional<String> arrives,
      Optional<String> from,
      Optional<String> to,
      Optional<String> why,
      String seconds) {
    Disruption {
      kind = Fields.given(kind);
      seconds = Fields.given(seconds);
    }

    UUID delegation(Programme programme) {
      return programme.theDelegation(subject.orElse(new UUID(0, 0))).id();
    }

    Instant arrival(Programme programme) {
      return Fields.moment(arrives.orElse(""), programme.assembly().zone())
          .orElseThrow(() -> new Refused(AssemblyRefusal.NOT_A_TIME, "…"));
    }

    Outage outage(Programme programme) {
      var id = subject.orElse(new UUID(0, 0));
      var what = programme.interpreter(id).isPresent() ? "interpreter" : "room";
      if (what.equals("room") && programme.room(id).isEmpty()) {
        throw new Refused(PlatformRefusal.NOT_FOUND, "room " + id);
      }
      int last = programme.slots().size() - 1;
      int begins = Fields.number(from.orElse(""), 0, last);
      int ends = Fields.number(to.orElse(""), 0, last);
      if (ends < begins) {
        throw new Refused(AssemblyRefusal.WRONG_SPAN);
      }
      return new Outage(UUID.randomUUID(), what, id, begins, ends, why.orElse("").strip());
    }
  }
}
