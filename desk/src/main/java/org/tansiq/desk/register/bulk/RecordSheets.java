package org.tansiq.desk.register.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.platform.database.Copy;
import org.tansiq.desk.register.bulk.Consignment.Accord;
import org.tansiq.desk.register.bulk.Consignment.Body;
import org.tansiq.desk.register.bulk.Consignment.Encounter;
import org.tansiq.desk.register.bulk.Consignment.Names;
import org.tansiq.desk.register.bulk.Consignment.Person;
import org.tansiq.desk.register.bulk.Consignment.Promise;
import org.tansiq.desk.register.registrar.NameKey;

/// The records of a consignment as rows of their tables.
final class RecordSheets {

  private final Connection connection;

  RecordSheets(Connection connection) {
    this.connection = connection;
  }

  void bodies(List<Body> bodies) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.organisation",
            "id, kind, country, parent_id, acronym, name_ar, name_fr, name_en, name_key, status,"
                + " demo")) {
      for (var body : bodies) {
        copy.row(
            body.id(),
            body.kind(),
            code(body.country()),
            body.parent(),
            body.acronym(),
            body.names().ar(),
            body.names().fr(),
            body.names().en(),
            NameKey.of(first(body.names())).key(),
            "confirmed",
            true);
      }
    }
  }

  void people(List<Person> people) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.official",
            "id, country, name_ar, name_latin, name_key, rank, languages, status, demo")) {
      for (var person : people) {
        copy.row(
            person.id(),
            code(person.country()),
            person.name("Arab"),
            person.name("Latn"),
            NameKey.of(person.names().getFirst().text()).key(),
            person.rank(),
            person.languages(),
            "confirmed",
            true);
      }
    }
    names(people);
    posts(people);
    spellings(people);
  }

  private void names(List<Person> people) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.official_name",
            "official_id, script, language, kind, text, key, skeleton")) {
      for (var person : people) {
        for (var name : person.names().stream().distinct().toList()) {
          var key = NameKey.of(name.text());
          copy.row(
              person.id(),
              name.script(),
              name.language(),
              name.kind(),
              name.text(),
              key.key(),
              key.skeleton());
        }
      }
    }
  }

  private void posts(List<Person> people) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.post",
            "id, official_id, organisation_id, title_key, title_ar, title_fr, title_en, from_date,"
                + " to_date, acting, status, demo")) {
      for (var person : people) {
        for (var post : person.posts()) {
          copy.row(
              post.id(),
              person.id(),
              post.body(),
              NameKey.of(first(post.title())).key(),
              post.title().ar(),
              post.title().fr(),
              post.title().en(),
              post.from(),
              post.to(),
              post.acting(),
              "confirmed",
              true);
        }
      }
    }
  }

  private void spellings(List<Person> people) throws SQLException {
    try (var copy = new Copy(connection, "register.post_spelling", "post_id, text, language")) {
      for (var person : people) {
        for (var post : person.posts()) {
          for (var spelling : post.spellings()) {
            copy.row(post.id(), spelling, "ar");
          }
        }
      }
    }
  }

  void encounters(List<Encounter> encounters) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.engagement",
            "id, kind, title, host_country, place_id, place_text, from_date, to_date, planned,"
                + " meetings, people, countries, topics, parent_id, status, conflict, demo")) {
      for (var e : encounters) {
        copy.row(
            e.id(),
            e.kind(),
            e.title(),
            code(e.where().country()),
            e.where().place(),
            e.where().text(),
            e.from(),
            e.to(),
            e.planned(),
            e.meetings() == 0 ? Optional.empty() : e.meetings(),
            e.company().delegates().size(),
            e.countries(),
            e.topics(),
            e.parent(),
            status(e.confirmed()),
            e.conflict(),
            true);
      }
    }
    company(encounters);
  }

  private void company(List<Encounter> encounters) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.engagement_person",
            "engagement_id, official_id, side, ordinal, status")) {
      for (var e : encounters) {
        int ordinal = 0;
        for (var delegate : e.company().delegates()) {
          copy.row(e.id(), delegate.official(), delegate.side(), ordinal++, status(e.confirmed()));
        }
      }
    }
    try (var copy =
        new Copy(
            connection,
            "register.engagement_organisation",
            "engagement_id, organisation_id, status")) {
      for (var e : encounters) {
        for (var body : e.company().bodies()) {
          copy.row(e.id(), body, status(e.confirmed()));
        }
      }
    }
  }

  void accords(List<Accord> accords) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.agreement",
            "id, form, title, binding, stage, engagement_id, signed_on, place_text, in_force_on,"
                + " ends_on, renewal, renewal_years, notice_days, data_clause, countries, topics,"
                + " status, demo")) {
      for (var a : accords) {
        copy.row(
            a.id(),
            a.form(),
            a.title(),
            a.binding(),
            a.stage(),
            a.engagement(),
            a.signedOn(),
            a.place(),
            a.term().map(Consignment.Term::inForceOn),
            a.term().flatMap(Consignment.Term::endsOn),
            a.term().map(Consignment.Term::renewal).orElse("none"),
            a.term().map(Consignment.Term::renewalYears).filter(years -> years > 0),
            a.term().map(Consignment.Term::noticeDays),
            a.dataClause(),
            a.parties().stream()
                .map(Consignment.Party::country)
                .filter(country -> !country.isEmpty())
                .distinct()
                .sorted()
                .toList(),
            a.topics(),
            "confirmed",
            true);
      }
    }
    parties(accords);
  }

  private void parties(List<Accord> accords) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.agreement_party",
            "agreement_id, ordinal, organisation_id, country, name")) {
      for (var a : accords) {
        int ordinal = 0;
        for (var party : a.parties()) {
          copy.row(a.id(), ordinal++, party.body(), code(party.country()), party.name());
        }
      }
    }
  }

  void promises(List<Promise> promises) throws SQLException {
    try (var copy =
        new Copy(
            connection,
            "register.commitment",
            "id, text_ar, text_fr, text_en, side, partner, agreement_id, engagement_id,"
                + " responsible, due_on, stage, status, demo")) {
      for (var p : promises) {
        copy.row(
            p.id(),
            p.text().ar(),
            p.text().fr(),
            p.text().en(),
            p.side(),
            code(p.partner()),
            p.agreement(),
            p.engagement(),
            p.responsible(),
            p.dueOn(),
            p.stage(),
            status(p.confirmed()),
            true);
      }
    }
  }

  private static Optional<String> code(String country) {
    return Optional.of(country).filter(code -> !code.isEmpty());
  }

  private static String status(boolean confirmed) {
    return confirmed ? "confirmed" : "proposed";
  }

  private static String first(Names names) {
    return !names.ar().isEmpty() ? names.ar() : !names.fr().isEmpty() ? names.fr() : names.en();
  }
}
