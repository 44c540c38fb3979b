package org.tansiq.desk.register.registrar;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.registrar.NewEngagement.NewAgreement;

/// The agreements made at engagements: found again when another source reports them, else opened.
@Repository
class AgreementsMade {

  private final JdbcClient jdbc;

  AgreementsMade(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The agreement at this engagement with one of the same parties, or, where one of the two names
  /// no party, with the same title; else a new one. Two memoranda of one day share their title.
  UUID at(UUID engagement, NewAgreement agreement, boolean demo) {
    var title = agreement.value(Predicate.TITLE.code());
    var parties =
        agreement.claims().stream()
            .filter(c -> c.predicate().equals(Predicate.PARTY.code()))
            .map(NewClaim::value)
            .toArray(String[]::new);
    return jdbc.sql(
            """
            select a.id from register.agreement a
            where a.engagement_id = :engagement and a.status <> 'rejected'
              and (exists (select from register.agreement_party p
                  where p.agreement_id = a.id and p.name = any(cast(:parties as text[])))
                or a.title = :title and (cast(:parties as text[]) = '{}' or not exists (
                  select from register.agreement_party p where p.agreement_id = a.id)))
            order by a.created_at, a.id limit 1
            """)
        .param("engagement", engagement)
        .param("title", title)
        .param("parties", parties)
        .query(UUID.class)
        .optional()
        .orElseGet(() -> open(engagement, title, demo));
  }

  private UUID open(UUID engagement, String title, boolean demo) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into register.agreement (id, form, title, stage, engagement_id, status, demo)
            values (:id, 'agreement', :title, 'signed', :engagement, 'proposed', :demo)
            """)
        .param("id", id)
        .param("title", title)
        .param("engagement", engagement)
        .param("demo", demo)
        .update();
    return id;
  }
}
