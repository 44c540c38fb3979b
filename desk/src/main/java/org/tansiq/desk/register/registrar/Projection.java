package org.tansiq.desk.register.registrar;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;

/// Keeps the typed columns of a record equal to what its claims make the house believe.
@Repository
public class Projection {

  private final JdbcClient jdbc;
  private final Claims claims;

  Projection(JdbcClient jdbc, Claims claims) {
    this.jdbc = jdbc;
    this.claims = claims;
  }

  /// Derives the columns of one record anew.
  public void of(Subject subject) {
    var belief = new Belief(claims.of(subject));
    switch (subject.kind()) {
      case ENGAGEMENT -> engagement(subject.id(), belief);
      case AGREEMENT -> agreement(subject.id(), belief);
      case OFFICIAL, ORGANISATION, COMMITMENT -> {
        // Their claims stand beside what persons recorded and change no column of their own.
      }
    }
    var named =
        belief.claims().stream().flatMap(c -> c.ref().stream()).distinct().toArray(UUID[]::new);
    if (named.length > 0) {
      named(named);
    }
  }

  private void engagement(UUID id, Belief belief) {
    var start = When.of(belief.value(Predicate.START));
    var end = When.of(belief.value(Predicate.END));
    var ordered =
        start.day().isEmpty()
            || end.day().isEmpty()
            || !end.day().get().isBefore(start.day().get());
    jdbc.sql(
            """
            update register.engagement set kind = :kind, title = :title, host_country = nullif(:host, ''),
              place_text = :place,
              place_id = (select p.id from register.place p where p.country = :host
                and :place in (p.name_ar, p.name_fr, p.name_en) limit 1),
              from_date = :from, to_date = :to, from_partial = :fromPartial, to_partial = :toPartial,
              planned = :planned, meetings = nullif(:meetings, '')::int, people = :people,
              countries = :countries, topics = :topics, status = :status, conflict = :conflict
            where id = :id
            """)
        .param("id", id)
        .param("kind", belief.one(Predicate.KIND).map(Claim::value).orElse("other"))
        .param("title", belief.value(Predicate.FORUM))
        .param("host", belief.value(Predicate.HOST_COUNTRY))
        .param("place", belief.value(Predicate.PLACE))
        .param("from", start.dayOrNull(), Types.DATE)
        .param("to", ordered ? end.dayOrNull() : null, Types.DATE)
        .param("fromPartial", start.partial())
        .param("toPartial", end.partial())
        .param("planned", belief.value(Predicate.PLANNED).equals("true"))
        .param("meetings", digits(belief.value(Predicate.COUNT)))
        .param(
            "people",
            belief.many(Predicate.PRINCIPAL).size() + belief.many(Predicate.COUNTERPART).size())
        .param("countries", values(belief.many(Predicate.COUNTRY)))
        .param("topics", values(belief.many(Predicate.TOPIC)))
        .param("status", belief.status())
        .param("conflict", belief.conflict())
        .update();
    people(id, belief);
    bodies(id, belief);
  }

  private void people(UUID id, Belief belief) {
    jdbc.sql("delete from register.engagement_person where engagement_id = :id")
        .param("id", id)
        .update();
    var ordinal = 0;
    for (var predicate : List.of(Predicate.PRINCIPAL, Predicate.COUNTERPART)) {
      for (var claim : belief.live(predicate)) {
        if (claim.ref().isPresent()) {
          jdbc.sql(
                  """
                  insert into register.engagement_person (engagement_id, official_id, side, ordinal, status)
                  values (:id, :official, :side, :ordinal, :status)
                  on conflict (engagement_id, official_id) do nothing
                  """)
              .param("id", id)
              .param("official", claim.ref().get())
              .param("side", claim.detail().getOrDefault("side", side(predicate)))
              .param("ordinal", ordinal++)
              .param("status", claim.status().held() ? "confirmed" : "proposed")
              .update();
        }
      }
    }
  }

  private static String side(Predicate predicate) {
    return predicate == Predicate.PRINCIPAL ? "ours" : "theirs";
  }

  private void bodies(UUID id, Belief belief) {
    jdbc.sql("delete from register.engagement_organisation where engagement_id = :id")
        .param("id", id)
        .update();
    for (var claim : belief.live(Predicate.ORGANISATION)) {
      if (claim.ref().isPresent()) {
        jdbc.sql(
                """
                insert into register.engagement_organisation (engagement_id, organisation_id, status)
                values (:id, :body, :status) on conflict do nothing
                """)
            .param("id", id)
            .param("body", claim.ref().get())
            .param("status", claim.status().held() ? "confirmed" : "proposed")
            .update();
      }
    }
  }

  private void agreement(UUID id, Belief belief) {
    var signed = When.of(belief.value(Predicate.SIGNED_ON));
    jdbc.sql(
            """
            update register.agreement set form = :form, title = :title, signed_on = :signed,
              signed_partial = :partial, place_text = :place, countries = :countries,
              topics = :topics, status = :status
            where id = :id
            """)
        .param("id", id)
        .param("form", belief.one(Predicate.FORM).map(Claim::value).orElse("agreement"))
        .param("title", belief.value(Predicate.TITLE))
        .param("signed", signed.dayOrNull(), Types.DATE)
        .param("partial", signed.partial())
        .param("place", belief.value(Predicate.PLACE))
        .param("countries", values(belief.many(Predicate.COUNTRY)))
        .param("topics", values(belief.many(Predicate.TOPIC)))
        .param("status", belief.status())
        .update();
    jdbc.sql("delete from register.agreement_party where agreement_id = :id")
        .param("id", id)
        .update();
    var ordinal = 0;
    for (var claim : belief.many(Predicate.PARTY)) {
      jdbc.sql(
              """
              insert into register.agreement_party (agreement_id, ordinal, organisation_id, country, name)
              values (:id, :ordinal, :body, nullif(:country, ''), :name)
              """)
          .param("id", id)
          .param("ordinal", ordinal++)
          .param("body", claim.ref().orElse(null), Types.OTHER)
          .param("country", claim.detail().getOrDefault("country", ""))
          .param("name", claim.value())
          .update();
    }
  }

  /// Officials and bodies that claims name are confirmed exactly when a person stands behind one
  /// such claim; nothing the engine merely saw becomes a confirmed record.
  public void named(UUID... refs) {
    for (var table : List.of("official", "organisation")) {
      jdbc.sql(
              """
              update register.%s r set status = case when exists (
                  select from register.claim c where c.ref = r.id and c.status in ('confirmed', 'corrected'))
                then 'confirmed' else 'proposed' end
              where r.id = any(:refs) and not r.demo and r.status <> 'rejected'
              """
                  .formatted(table))
          .param("refs", refs)
          .update();
    }
    jdbc.sql(
            """
            update register.post p set status = o.status from register.official o
            where o.id = p.official_id and o.id = any(:refs) and not o.demo and p.status <> 'rejected'
            """)
        .param("refs", refs)
        .update();
  }

  private static String[] values(List<Claim> claims) {
    return claims.stream().map(Claim::value).distinct().sorted().toArray(String[]::new);
  }

  private static String digits(String value) {
    return value.matches("\\d{1,6}") ? value : "";
  }
}
