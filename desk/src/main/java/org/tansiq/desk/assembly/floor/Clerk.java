package org.tansiq.desk.assembly.floor;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.plans.Placed;
import org.tansiq.desk.assembly.plans.Versions;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.commitments.Pledger;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.officials.Official;
import org.tansiq.desk.register.registrar.NewCommitment;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.desk.register.registrar.Recorder;

/// Minutes a meeting: what took place enters the register under its assembly, with what was
/// promised.
@Service
class Clerk {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Ledger ledger;
  private final Assemblies assemblies;
  private final SetUp setUp;
  private final Requests requests;
  private final Versions versions;
  private final Minutes minutes;
  private final Engagements engagements;
  private final Recorder recorder;

  Clerk(
      JdbcClient jdbc,
      Policy policy,
      Ledger ledger,
      Assemblies assemblies,
      SetUp setUp,
      Requests requests,
      Versions versions,
      Minutes minutes,
      Engagements engagements,
      Recorder recorder) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.assemblies = assemblies;
    this.setUp = setUp;
    this.requests = requests;
    this.versions = versions;
    this.minutes = minutes;
    this.engagements = engagements;
    this.recorder = recorder;
  }

  /// What the form says.
  ///
  /// @param people officials of the register who took part
  record Told(
      boolean held,
      List<Official> people,
      List<String> topics,
      String words,
      String language,
      List<Promise> promises) {

    Told {
      people = List.copyOf(people);
      topics = List.copyOf(topics);
      promises = List.copyOf(promises);
    }
  }

  record Promise(String text, Pledger side, Optional<LocalDate> due) {}

  /// Minutes a meeting once.
  @Transactional
  void minute(Officer by, UUID assembly, UUID request, Told told) {
    policy.permit(by, Deed.WRITE_REGISTER);
    setUp.touch(by, assembly);
    if (minutes.find(assembly, request).isPresent()) {
      throw new Refused(AssemblyRefusal.ALREADY_MINUTED);
    }
    var meeting = requests.get(assembly, request);
    var place = versions.published(assembly).get(request);
    if (place == null) {
      throw new Refused(AssemblyRefusal.NOT_PUBLISHED);
    }
    var programme = assemblies.programme(assembly);
    var engagement =
        told.held()
            ? Optional.of(entered(by, programme, meeting, place, told))
            : Optional.<UUID>empty();
    jdbc.sql(
            """
            insert into assembly.minute (request_id, assembly_id, outcome, topics, words,
              engagement_id, by)
            values (:request, :assembly, :outcome, :topics, :words, :engagement, :by)
            """)
        .param("request", request)
        .param("assembly", assembly)
        .param("outcome", told.held() ? "held" : "no-show")
        .param("topics", told.topics().toArray(String[]::new))
        .param("words", told.words())
        .param("engagement", engagement.orElse(null), Types.OTHER)
        .param("by", by.id())
        .update();
    ledger.record(
        by,
        Act.MINUTED_MEETING,
        engagement.orElse(request).toString(),
        told.held() ? "held" : "no-show");
  }

  private UUID entered(Officer by, Programme programme, Request meeting, Placed place, Told told) {
    var claims = claims(by, programme, meeting, place, told);
    var id =
        recorder.engagement(
            by,
            new NewEngagement(claims, List.of(), Optional.of(programme.assembly().id()), false));
    var partner = programme.theDelegation(partner(programme, meeting)).country();
    for (var promise : told.promises()) {
      recorder.commitment(
          by,
          new NewCommitment(
              id, promise.text(), told.language(), promise.side(), partner, promise.due()));
    }
    return id;
  }

  private List<NewClaim> claims(
      Officer by, Programme programme, Request meeting, Placed place, Told told) {
    var day = programme.date(programme.dayOf(place.slot())).toString();
    var all = new ArrayList<NewClaim>();
    all.add(NewClaim.recorded("kind", "meeting"));
    all.add(NewClaim.recorded("start", day));
    all.add(NewClaim.recorded("end", day));
    var gathering = engagements.get(by, programme.assembly().id());
    gathering.host().ifPresent(host -> all.add(NewClaim.recorded("host-country", host)));
    if (!gathering.placeText().isEmpty()) {
      all.add(NewClaim.recorded("place", gathering.placeText()));
    }
    for (var side : List.of(meeting.asker(), meeting.asked())) {
      all.add(NewClaim.recorded("country", programme.theDelegation(side).country()));
    }
    told.topics().forEach(topic -> all.add(NewClaim.recorded("topic", topic)));
    var home = programme.host().map(host -> host.country()).orElse("");
    for (var person : told.people()) {
      all.add(person(person, person.country().filter(home::equals).isPresent()));
    }
    return all;
  }

  private static NewClaim person(Official official, boolean ours) {
    var name = official.arabic().isEmpty() ? official.latin() : official.arabic();
    return new NewClaim(
        ours ? "principal" : "counterpart",
        name,
        name,
        Optional.of(official.id()),
        Map.of("side", ours ? "ours" : "theirs"),
        NewClaim.Reason.RECORDED,
        List.of());
  }

  /// The side that is not ours; the one that asked where neither is.
  static UUID partner(Programme programme, Request meeting) {
    return programme
        .host()
        .filter(host -> meeting.concerns(host.id()))
        .map(host -> meeting.other(host.id()))
        .orElse(meeting.asker());
  }
}
