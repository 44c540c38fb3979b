package org.tansiq.desk.register.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.sources.NewSource;

/// Records with their columns, the papers that speak of them, and the statements that tie each
/// column to a sentence of a paper.
///
/// Columns and statements must agree: a decision on any statement derives the columns anew from all
/// of them.
public record Consignment(
    List<Paper> papers,
    List<Body> bodies,
    List<Person> people,
    List<Encounter> encounters,
    List<Accord> accords,
    List<Promise> promises,
    List<Statement> statements) {

  public Consignment {
    papers = List.copyOf(papers);
    bodies = List.copyOf(bodies);
    people = List.copyOf(people);
    encounters = List.copyOf(encounters);
    accords = List.copyOf(accords);
    promises = List.copyOf(promises);
    statements = List.copyOf(statements);
  }

  /// A source under an id that statements can name.
  public record Paper(UUID id, NewSource source) {}

  /// One text in the three languages, any of them empty.
  public record Names(String ar, String fr, String en) {}

  /// An organisation; `country` is empty for those that belong to none.
  public record Body(
      UUID id, String kind, String country, Optional<UUID> parent, String acronym, Names names) {}

  /// An official with every way the name is written.
  public record Person(
      UUID id,
      String country,
      String rank,
      List<String> languages,
      List<PersonName> names,
      List<Post> posts) {

    public Person {
      languages = List.copyOf(languages);
      names = List.copyOf(names);
      posts = List.copyOf(posts);
    }

    String name(String script) {
      return names.stream()
          .filter(name -> name.script().equals(script))
          .findFirst()
          .map(PersonName::text)
          .orElse("");
    }
  }

  /// @param script ISO 15924
  /// @param language BCP 47
  public record PersonName(String script, String language, String kind, String text) {}

  /// A post and the ways its title is spelled.
  public record Post(
      UUID id,
      UUID body,
      Names title,
      LocalDate from,
      Optional<LocalDate> to,
      boolean acting,
      List<String> spellings) {

    public Post {
      spellings = List.copyOf(spellings);
    }
  }

  /// An engagement; `place` in words, as the statement about it says.
  public record Encounter(
      UUID id,
      String kind,
      String title,
      Where where,
      LocalDate from,
      LocalDate to,
      boolean planned,
      int meetings,
      List<String> countries,
      List<String> topics,
      Optional<UUID> parent,
      Company company,
      boolean confirmed,
      boolean conflict) {

    public Encounter {
      countries = List.copyOf(countries);
      topics = List.copyOf(topics);
    }
  }

  /// The host's country (empty for a call) and the city, in words and in the gazetteer.
  public record Where(String country, String text, Optional<UUID> place) {}

  /// Who took part.
  public record Company(List<Delegate> delegates, List<UUID> bodies) {

    public Company {
      delegates = List.copyOf(delegates);
      bodies = List.copyOf(bodies);
    }
  }

  /// @param side ours, theirs or other
  public record Delegate(UUID official, String side) {}

  /// An agreement; everything about time may be missing before it is signed.
  public record Accord(
      UUID id,
      String form,
      String title,
      String binding,
      String stage,
      Optional<UUID> engagement,
      Optional<LocalDate> signedOn,
      String place,
      Optional<Term> term,
      boolean dataClause,
      List<Party> parties,
      List<String> topics) {

    public Accord {
      parties = List.copyOf(parties);
      topics = List.copyOf(topics);
    }
  }

  /// How long an agreement binds and how it is left.
  public record Term(
      LocalDate inForceOn,
      Optional<LocalDate> endsOn,
      String renewal,
      int renewalYears,
      int noticeDays) {}

  public record Party(UUID body, String country, String name) {}

  /// A commitment of an agreement or of an engagement.
  public record Promise(
      UUID id,
      Names text,
      String side,
      String partner,
      Optional<UUID> agreement,
      Optional<UUID> engagement,
      String responsible,
      LocalDate dueOn,
      String stage,
      boolean confirmed) {}

  /// A claim, when it was proposed, and what became of it when.
  public record Statement(
      Subject subject,
      NewClaim claim,
      ClaimStatus status,
      boolean house,
      Instant proposedAt,
      Instant decidedAt) {}
}
