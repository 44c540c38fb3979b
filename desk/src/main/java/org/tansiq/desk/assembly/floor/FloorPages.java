package org.tansiq.desk.assembly.floor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.plans.Versions;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Delegation;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.commitments.Pledger;
import org.tansiq.desk.register.officials.Official;
import org.tansiq.desk.register.officials.OfficialKeys;
import org.tansiq.desk.register.officials.Officials;
import org.tansiq.vocabulary.Topic;

/// The pages of the day itself: a minute in sixty seconds, the evening's digest, the press.
@Controller
class FloorPages {

  private static final int PEOPLE = 6;

  private final Assemblies assemblies;
  private final Requests requests;
  private final Versions versions;
  private final Minutes minutes;
  private final Clerk clerk;
  private final Evening evening;
  private final Officials officials;

  FloorPages(
      Assemblies assemblies,
      Requests requests,
      Versions versions,
      Minutes minutes,
      Clerk clerk,
      Evening evening,
      Officials officials) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.versions = versions;
    this.minutes = minutes;
    this.clerk = clerk;
    this.evening = evening;
    this.officials = officials;
  }

  @GetMapping("/assemblies/{id}/meetings/{request}")
  Page meeting(@PathVariable UUID id, @PathVariable UUID request, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var meeting = requests.get(id, request);
    return Page.of("assembly/floor/meeting.jte")
        .with("programme", programme)
        .with("request", meeting)
        .with("place", Optional.ofNullable(versions.published(id).get(request)))
        .with("minute", minutes.find(id, request))
        .with(
            "people",
            present(
                shell.reader(),
                programme.theDelegation(meeting.asker()),
                programme.theDelegation(meeting.asked())))
        .with("names", new Sayings(programme, requests.of(id), shell.words()));
  }

  /// Those in office now, of both sides.
  private List<Official> present(Officer by, Delegation one, Delegation other) {
    var all = new ArrayList<Official>();
    for (var side : List.of(one, other)) {
      var asked =
          OfficialKeys.ALL.read(Map.of("country", List.of(side.country()), "post", List.of("now")));
      all.addAll(officials.list(by, asked, PEOPLE).rows());
    }
    return all;
  }

  @PostMapping("/assemblies/{id}/meetings/{request}")
  View minute(
      @PathVariable UUID id, @PathVariable UUID request, @ModelAttribute Form form, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var meeting = requests.get(id, request);
    var present =
        present(
            shell.reader(),
            programme.theDelegation(meeting.asker()),
            programme.theDelegation(meeting.asked()));
    clerk.minute(shell.reader(), id, request, form.told(present, shell.tongue().code()));
    return Lead.to("/assemblies/" + id + "/meetings/" + request);
  }

  /// The form; a promise without words was not made.
  record Form(
      String outcome,
      Optional<List<UUID>> person,
      Optional<List<String>> topic,
      Optional<String> words,
      Optional<List<String>> promise,
      Optional<List<String>> side,
      Optional<List<String>> due) {

    private static final int LONGEST = 2000;

    Form {
      outcome = Fields.given(outcome);
    }

    Clerk.Told told(List<Official> present, String language) {
      var chosen = person.orElse(List.of());
      var text = words.orElse("").strip();
      if (text.length() > LONGEST) {
        throw new Refused(AssemblyRefusal.OUT_OF_RANGE, text.length(), 0, LONGEST);
      }
      return new Clerk.Told(
          !outcome.equals("no-show"),
          present.stream().filter(one -> chosen.contains(one.id())).toList(),
          topic.orElse(List.of()).stream().filter(code -> Topic.of(code).isPresent()).toList(),
          text,
          language,
          promises());
    }

    private List<Clerk.Promise> promises() {
      var made = new ArrayList<Clerk.Promise>();
      var texts = promise.orElse(List.of());
      for (int at = 0; at < texts.size(); at++) {
        if (!texts.get(at).isBlank()) {
          made.add(
              new Clerk.Promise(
                  texts.get(at).strip(), pledger(cell(side, at)), day(cell(due, at))));
        }
      }
      return made;
    }

    private static Pledger pledger(String code) {
      for (var one : Pledger.values()) {
        if (one.code().equals(code)) {
          return one;
        }
      }
      return Pledger.JOINT;
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
      } catch (DateTimeException notADay) {
        throw new Refused(AssemblyRefusal.NOT_A_TIME, text);
      }
    }

    private static String cell(Optional<List<String>> column, int at) {
      var cells = column.orElse(List.of());
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  @GetMapping("/assemblies/{id}/evening")
  Page evening(@PathVariable UUID id, @RequestParam Optional<Integer> day, Shell shell) {
    return Page.of("assembly/floor/evening.jte")
        .with("programme", assemblies.programme(shell.reader(), id))
        .with("today", evening.of(shell.reader(), id, day.orElse(0), shell.words()));
  }

  @GetMapping("/assemblies/{id}/coverage")
  Page coverage(@PathVariable UUID id, Shell shell) {
    return Page.of("assembly/floor/coverage.jte")
        .with("programme", assemblies.programme(shell.reader(), id))
        .with("coverage", evening.coverage(shell.reader(), id, shell.words()));
  }
}
