package org.tansiq.desk.register.registrar;

import java.sql.Types;
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
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;

/// Enters what a person who was there knows without a source: it is confirmed as it is written, and
/// bears the label of what it belongs to.
@Service
public class Recorder {

  private final Policy policy;
  private final Ledger ledger;
  private final Claims claims;
  private final ClaimWriter writer;
  private final Projection projection;
  private final ApplicationEventPublisher notices;
  private final JdbcClient jdbc;

  Recorder(
      Policy policy,
      Ledger ledger,
      Claims claims,
      ClaimWriter writer,
      Projection projection,
      ApplicationEventPublisher notices,
      JdbcClient jdbc) {
    this.policy = policy;
    this.ledger = ledger;
    this.claims = claims;
    this.writer = writer;
    this.projection = projection;
    this.notices = notices;
    this.jdbc = jdbc;
  }

  /// An engagement as it was held, under its parent.
  @Transactional
  public UUID engagement(Officer by, NewEngagement held) {
    policy.permit(by, Deed.WRITE_REGISTER);
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into register.engagement (id, kind, parent_id, status, label)
            values (:id, 'meeting', :parent, 'proposed', coalesce(
              (select p.label from register.engagement p where p.id = :parent), platform.own_label()))
            """)
        .param("id", id)
        .param("parent", held.parent().orElse(null), Types.OTHER)
        .update();
    var subject = Subject.engagement(id);
    var ordinal = 0;
    for (var claim : held.claims()) {
      writer.propose(by, subject, claim, ordinal++);
    }
    for (var claim : claims.of(subject)) {
      var state = new ClaimWriter.State(ClaimStatus.CONFIRMED, claim.value(), false);
      writer.change(by, claim.id(), state, "recorded");
      ledger.record(by, Act.RECORDED_FACT, claim.id().toString(), claim.predicate());
    }
    projection.of(subject);
    notices.publishEvent(new RecordChanged(SubjectKind.ENGAGEMENT, id));
    return id;
  }

  /// What was promised there.
  @Transactional
  public UUID commitment(Officer by, NewCommitment made) {
    policy.permit(by, Deed.WRITE_REGISTER);
    var id = UUID.randomUUID();
    var text = Values.checked(Predicate.TEXT.code(), made.text());
    jdbc.sql(
            """
            insert into register.commitment (id, text_ar, text_fr, text_en, side, partner,
              engagement_id, due_on, stage, status, label)
            values (:id, :ar, :fr, :en, :side, :partner, :engagement, :due, 'confirmed', 'confirmed',
              (select e.label from register.engagement e where e.id = :engagement))
            """)
        .param("id", id)
        .param("ar", made.language().equals("ar") ? text : "")
        .param("fr", made.language().equals("fr") ? text : "")
        .param("en", made.language().equals("en") ? text : "")
        .param("side", made.side().code())
        .param("partner", made.partner())
        .param("engagement", made.engagement())
        .param("due", made.dueOn().orElse(null), Types.DATE)
        .update();
    var subject = new Subject(SubjectKind.COMMITMENT, id);
    record(by, subject, Predicate.TEXT, text);
    made.dueOn().ifPresent(day -> record(by, subject, Predicate.DUE_ON, day.toString()));
    notices.publishEvent(new RecordChanged(SubjectKind.COMMITMENT, id));
    return id;
  }

  private void record(Officer by, Subject subject, Predicate predicate, String value) {
    var claim = writer.record(by, subject, predicate, value);
    ledger.record(by, Act.RECORDED_FACT, claim.toString(), predicate.code());
  }
}
