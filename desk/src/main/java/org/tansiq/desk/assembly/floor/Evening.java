package org.tansiq.desk.assembly.floor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.outputs.Agenda;
import org.tansiq.desk.assembly.outputs.Agendas;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.commitments.Commitment;
import org.tansiq.desk.register.commitments.Commitments;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.engagements.Engagements;

/// What can be said in the evening: of the day for the Director, of the press beside what took
/// place.
@Service
class Evening {

  private static final int MOST = 1000;

  private final Assemblies assemblies;
  private final Requests requests;
  private final Agendas agendas;
  private final Minutes minutes;
  private final Engagements engagements;
  private final Commitments commitments;
  private final Claims claims;

  Evening(
      Assemblies assemblies,
      Requests requests,
      Agendas agendas,
      Minutes minutes,
      Engagements engagements,
      Commitments commitments,
      Claims claims) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.agendas = agendas;
    this.minutes = minutes;
    this.engagements = engagements;
    this.commitments = commitments;
    this.claims = claims;
  }

  /// A day of our own meetings.
  ///
  /// @param day from 0
  @Transactional(readOnly = true)
  Day of(Officer by, UUID id, int day, Words words) {
    var programme = assemblies.programme(by, id);
    int shown = Math.clamp(day, 0, programme.assembly().days() - 1);
    var own = own(programme, words);
    var written = minutes.of(id);
    var meetings =
        own.stream()
            .filter(entry -> programme.dayOf(entry.slot()) == shown)
            .map(entry -> {
              var minute =
                  written.stream().filter(m -> m.request().equals(entry.request())).findFirst();
              return new Day.Held(entry, minute, promises(by, minute));
            })
            .toList();
    var tomorrow =
        own.stream().filter(entry -> programme.dayOf(entry.slot()) == shown + 1).toList();
    return new Day(shown, meetings, tomorrow);
  }

  private List<Commitment> promises(Officer by, Optional<Minute> minute) {
    return minute
        .flatMap(Minute::engagement)
        .map(engagement -> commitments.madeAt(by, engagement))
        .orElse(List.of());
  }

  private List<Agenda.Entry> own(Programme programme, Words words) {
    return programme
        .host()
        .map(host -> new Agenda.Whose(Agenda.Kind.DELEGATION, host.id()))
        .map(whose -> agendas.of(programme.assembly().id(), whose, words).standing())
        .orElse(List.of());
  }

  /// The press beside what took place.
  @Transactional(readOnly = true)
  Coverage coverage(Officer by, UUID id, Words words) {
    var programme = assemblies.programme(by, id);
    var met = met(programme, id);
    var within = EngagementFilter.NONE.with("parent", id.toString());
    var reported =
        engagements.list(by, within, MOST).engagements().stream()
            .filter(engagement -> engagement.sources() > 0)
            .toList();
    var gathering = claims.of(Subject.engagement(id));
    var named = named(reported, gathering, programme);
    return new Coverage(
        own(programme, words).size(),
        met.size(),
        said(gathering),
        both(met, named, true),
        both(met, named, false),
        both(named, met, false));
  }

  private Set<String> met(Programme programme, UUID id) {
    var held = minutes.held(id);
    var countries = new TreeSet<String>();
    for (Request request : requests.of(id)) {
      if (held.contains(request.id())
          && programme.host().filter(host -> request.concerns(host.id())).isPresent()) {
        countries.add(programme.theDelegation(Clerk.partner(programme, request)).country());
      }
    }
    return countries;
  }

  private static Set<String> named(
      List<Engagement> reported, List<Claim> gathering, Programme programme) {
    var home = programme.host().map(host -> host.country()).orElse("");
    var named = new TreeSet<String>();
    reported.forEach(engagement -> named.addAll(engagement.partners(home)));
    gathering.stream()
        .filter(claim -> claim.predicate().equals(Predicate.COUNTRY.code()))
        .filter(claim -> claim.status().live() && !claim.citations().isEmpty())
        .map(Claim::value)
        .filter(country -> !country.equals(home))
        .forEach(named::add);
    return named;
  }

  private static List<Coverage.Said> said(List<Claim> gathering) {
    var said = new ArrayList<Coverage.Said>();
    for (var claim : gathering) {
      if (claim.predicate().equals(Predicate.COUNT.code()) && claim.status().live()) {
        claim.citations().stream()
            .map(cited -> new Coverage.Said(claim.value(), cited.title(), cited.href()))
            .forEach(said::add);
      }
    }
    return said;
  }

  private static List<String> both(Set<String> one, Set<String> other, boolean in) {
    var left = new HashSet<>(other);
    return one.stream().filter(country -> left.contains(country) == in).sorted().toList();
  }
}
