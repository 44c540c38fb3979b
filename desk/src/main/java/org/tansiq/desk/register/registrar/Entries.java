package org.tansiq.desk.register.registrar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.registrar.NewEngagement.NewAgreement;

/// Opens proposed records for what sources report, brings sources together on one engagement and
/// parts them again.
@Service
public class Entries {

  private final Policy policy;
  private final Ledger ledger;
  private final Claims claims;
  private final ClaimWriter writer;
  private final Projection projection;
  private final People people;
  private final Bodies bodies;
  private final AgreementsMade agreements;
  private final ApplicationEventPublisher notices;
  private final JdbcClient jdbc;

  Entries(
      Policy policy,
      Ledger ledger,
      Claims claims,
      ClaimWriter writer,
      Projection projection,
      People people,
      Bodies bodies,
      AgreementsMade agreements,
      ApplicationEventPublisher notices,
      JdbcClient jdbc) {
    this.policy = policy;
    this.ledger = ledger;
    this.claims = claims;
    this.writer = writer;
    this.projection = projection;
    this.people = people;
    this.bodies = bodies;
    this.agreements = agreements;
    this.notices = notices;
    this.jdbc = jdbc;
  }

  /// Opens a proposed engagement, and the agreements made there.
  @Transactional
  public UUID propose(Officer by, NewEngagement engagement) {
    policy.permit(by, Deed.ADD_ARTICLES);
    var id = open(engagement);
    write(by, id, engagement);
    return id;
  }

  /// Adds what another source says of an engagement: equal claims gain a citation, different ones
  /// stand beside each other.
  @Transactional
  public void attach(Officer by, UUID id, NewEngagement engagement) {
    policy.permit(by, Deed.ADD_ARTICLES);
    lock(id);
    write(by, id, engagement);
  }

  /// Brings two engagements together into the first; the second stays as a pointer to it.
  @Transactional
  public void merge(Officer by, UUID into, UUID from, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    if (into.equals(from)) {
      throw new Refused(RegisterRefusal.SAME_ENGAGEMENT);
    }
    lock(into);
    lock(from);
    if (!alikeMarked(into, from)) {
      throw new Refused(RegisterRefusal.MARKINGS_DIFFER);
    }
    for (var claim : claims.of(Subject.engagement(from))) {
      bring(claim, Subject.engagement(into));
    }
    jdbc.sql("update register.agreement set engagement_id = :into where engagement_id = :from")
        .param("into", into)
        .param("from", from)
        .update();
    jdbc.sql(
            "update register.engagement set merged_into = :into, status = 'rejected' where id = :from")
        .param("into", into)
        .param("from", from)
        .update();
    ledger.record(by, Act.MERGED_ENGAGEMENTS, into.toString(), from + ": " + why);
    settled(Subject.engagement(into));
    settled(Subject.engagement(from));
  }

  /// Parts one source's claims from an engagement into an engagement of their own.
  ///
  /// A claim that other sources make too stays there as well. Refuses where it is the only source.
  @Transactional
  public UUID split(Officer by, UUID from, UUID source, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    lock(from);
    var all = claims.of(Subject.engagement(from));
    var parted = all.stream().filter(c -> cites(c, source)).toList();
    if (parted.isEmpty() || all.stream().allMatch(c -> onlyFrom(c, source))) {
      throw new Refused(RegisterRefusal.ONLY_SOURCE);
    }
    var into = open(new NewEngagement(List.of(), List.of(), java.util.Optional.empty(), false));
    jdbc.sql(
            """
            update register.engagement set label =
              (select label from register.engagement where id = :from) where id = :into
            """)
        .param("from", from)
        .param("into", into)
        .update();
    for (var claim : parted) {
      if (onlyFrom(claim, source)) {
        writer.move(claim.id(), Subject.engagement(into));
      } else {
        part(by, claim, source, Subject.engagement(into));
      }
    }
    ledger.record(by, Act.SPLIT_ENGAGEMENT, from.toString(), into + ": " + why);
    settled(Subject.engagement(from));
    settled(Subject.engagement(into));
    return into;
  }

  private void part(Officer by, Claim claim, UUID source, Subject into) {
    var theirs =
        claim.citations().stream()
            .filter(c -> c.source().equals(source))
            .map(c -> new NewClaim.At(c.source(), c.sentence(), c.from(), c.to()))
            .toList();
    writer.propose(
        by,
        into,
        new NewClaim(
            claim.predicate(),
            claim.value(),
            claim.shown(),
            claim.ref(),
            claim.detail(),
            new NewClaim.Reason(claim.confidence(), claim.rule(), claim.lexicon(), claim.notes()),
            theirs),
        claim.ordinal());
    jdbc.sql("delete from register.citation where claim_id = :claim and source_id = :source")
        .param("claim", claim.id())
        .param("source", source)
        .update();
  }

  /// Moves the claim, or gives its citations to a live claim that says the same.
  private void bring(Claim claim, Subject into) {
    var same =
        claims.of(into).stream()
            .filter(c -> c.predicate().equals(claim.predicate()) && c.status().live())
            .filter(c -> c.value().equals(claim.value()))
            .findFirst();
    if (same.isEmpty()) {
      writer.move(claim.id(), into);
    } else {
      writer.cite(
          same.get().id(),
          claim.citations().stream()
              .map(c -> new NewClaim.At(c.source(), c.sentence(), c.from(), c.to()))
              .toList());
    }
  }

  private static boolean cites(Claim claim, UUID source) {
    return claim.citations().stream().anyMatch(c -> c.source().equals(source));
  }

  private static boolean onlyFrom(Claim claim, UUID source) {
    return claim.citations().stream().allMatch(c -> c.source().equals(source));
  }

  private UUID open(NewEngagement engagement) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into register.engagement (id, kind, parent_id, status, demo)
            values (:id, 'meeting', :parent, 'proposed', :demo)
            """)
        .param("id", id)
        .param("parent", engagement.parent().orElse(null), java.sql.Types.OTHER)
        .param("demo", engagement.demo())
        .update();
    return id;
  }

  private void write(Officer by, UUID id, NewEngagement engagement) {
    var subject = Subject.engagement(id);
    var ordinal = 0;
    for (var claim : engagement.claims()) {
      writer.propose(by, subject, resolved(claim, engagement.demo()), ordinal++);
    }
    for (var agreement : engagement.agreements()) {
      writeAgreement(by, id, agreement, engagement.demo());
    }
    ledger.record(by, Act.PROPOSED_CLAIMS, id.toString(), engagement.claims().size() + " claims");
    settled(subject);
  }

  private void writeAgreement(Officer by, UUID engagement, NewAgreement agreement, boolean demo) {
    var subject = Subject.agreement(agreements.at(engagement, agreement, demo));
    var ordinal = 0;
    for (var claim : agreement.claims()) {
      writer.propose(by, subject, resolved(claim, demo), ordinal++);
    }
    settled(subject);
  }

  private NewClaim resolved(NewClaim claim, boolean demo) {
    if (claim.ref().isPresent()) {
      return claim;
    }
    return Predicate.of(claim.predicate())
        .map(predicate ->
            switch (predicate) {
              case PRINCIPAL, COUNTERPART ->
                  named(claim, people.identify(claim.value(), claim.detail(), demo));
              case ORGANISATION ->
                  named(claim, bodies.identify(claim.value(), claim.detail(), demo));
              case PARTY -> party(claim, demo);
              default -> claim;
            })
        .orElse(claim);
  }

  /// A party is a body unless it is a state, which needs no record of its own.
  private NewClaim party(NewClaim claim, boolean demo) {
    Map<String, String> detail = claim.detail();
    return detail.getOrDefault("state", "").equals("true")
        ? claim
        : named(claim, bodies.identify(claim.value(), detail, demo));
  }

  private static NewClaim named(NewClaim claim, Namesake found) {
    return claim.naming(found.id(), found.notes());
  }

  private void lock(UUID engagement) {
    var found =
        jdbc.sql("select id from register.engagement where id = :id for update")
            .param("id", engagement)
            .query(UUID.class)
            .optional();
    if (found.isEmpty()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "engagement " + engagement);
    }
  }

  private boolean alikeMarked(UUID one, UUID other) {
    return jdbc.sql("select count(distinct label) = 1 from register.engagement where id in (:ids)")
        .param("ids", List.of(one, other))
        .query(Boolean.class)
        .single();
  }

  private void settled(Subject subject) {
    if (subject.kind() == SubjectKind.ENGAGEMENT && merged(subject.id())) {
      notices.publishEvent(new RecordChanged(subject.kind(), subject.id()));
      return;
    }
    projection.of(subject);
    notices.publishEvent(new RecordChanged(subject.kind(), subject.id()));
  }

  private boolean merged(UUID engagement) {
    return jdbc.sql("select merged_into is not null from register.engagement where id = :id")
        .param("id", engagement)
        .query(Boolean.class)
        .single();
  }
}
