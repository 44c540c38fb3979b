package org.tansiq.desk.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.NewClaim.At;
import org.tansiq.desk.register.claims.NewClaim.Reason;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.desk.register.registrar.NewEngagement.NewAgreement;
import org.tansiq.reading.Claim;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Reading;

/// A proposal of the reading engine in the register's words: every claim with its sentence and its
/// reason.
final class Draft {

  private final Reading reading;
  private final Proposal proposal;
  private final UUID source;
  private final String home;

  private Draft(Reading reading, Proposal proposal, UUID source, String home) {
    this.reading = reading;
    this.proposal = proposal;
    this.source = source;
    this.home = home;
  }

  /// @param home the country of the desk
  static NewEngagement of(
      Reading reading, Proposal proposal, UUID source, String home, boolean demo) {
    var draft = new Draft(reading, proposal, source, home);
    return new NewEngagement(draft.claims(), draft.agreements(), Optional.empty(), demo);
  }

  private List<NewClaim> claims() {
    var claims = new ArrayList<NewClaim>();
    for (var claim : proposal.claims()) {
      switch (claim.predicate()) {
        case AGREEMENT -> {
          // An agreement is a record of its own.
        }
        case END -> {
          if (!sameAsStart(claim)) {
            claims.add(plain(claim, Map.of()));
          }
        }
        case PRINCIPAL, COUNTERPART -> claims.add(plain(claim, person(claim)));
        case ORGANISATION -> claims.add(plain(claim, language()));
        case KIND, PLANNED, HOST_COUNTRY, PLACE, START, COUNTRY, TOPIC, FORUM, COUNT, INVITED_BY ->
            claims.add(plain(claim, Map.of()));
      }
    }
    planned().ifPresent(claims::add);
    return claims;
  }

  /// An engagement of one day has no end of its own to decide on.
  private boolean sameAsStart(Claim end) {
    return proposal
        .one(org.tansiq.reading.Predicate.START)
        .filter(start -> start.value().equals(end.value()))
        .isPresent();
  }

  /// Where no words say "planned" but the whole does, the claim rests on the words of the kind.
  private Optional<NewClaim> planned() {
    if (!proposal.planned() || proposal.one(org.tansiq.reading.Predicate.PLANNED).isPresent()) {
      return Optional.empty();
    }
    return proposal
        .one(org.tansiq.reading.Predicate.KIND)
        .map(kind -> claim(Predicate.PLANNED, "true", kind, Map.of()));
  }

  private List<NewAgreement> agreements() {
    return proposal.all(org.tansiq.reading.Predicate.AGREEMENT).stream()
        .map(this::agreement)
        .toList();
  }

  private NewAgreement agreement(Claim claim) {
    var claims = new ArrayList<NewClaim>();
    claims.add(claim(Predicate.TITLE, claim.value(), claim, Map.of()));
    claim
        .accord()
        .ifPresent(accord -> {
          claims.add(claim(Predicate.FORM, accord.form(), claim, Map.of()));
          accord
              .parties()
              .forEach(party -> claims.add(claim(Predicate.PARTY, party, claim, language())));
        });
    proposal
        .one(org.tansiq.reading.Predicate.START)
        .filter(_ -> !proposal.planned() && oneDay())
        .ifPresent(start -> claims.add(claim(Predicate.SIGNED_ON, start.value(), start, Map.of())));
    bound(claim).forEach(country -> claims.add(plain(country, Map.of())));
    return new NewAgreement(claims);
  }

  /// The countries an agreement binds: of two that met, both; where many met, our own and those its
  /// parties are called after.
  private List<Claim> bound(Claim agreement) {
    var countries = proposal.all(org.tansiq.reading.Predicate.COUNTRY);
    var partners = countries.stream().filter(country -> !country.value().equals(home)).toList();
    if (partners.size() <= 1) {
      return countries;
    }
    var parties = agreement.accord().map(accord -> String.join(" ", accord.parties())).orElse("");
    return countries.stream()
        .filter(country -> country.value().equals(home) || parties.contains(country.shown()))
        .toList();
  }

  /// The day of a signing is only known where the engagement lasted one day.
  private boolean oneDay() {
    return proposal.one(org.tansiq.reading.Predicate.END).map(this::sameAsStart).orElse(true);
  }

  private Map<String, String> person(Claim claim) {
    var detail = new LinkedHashMap<>(language());
    claim
        .post()
        .ifPresent(post -> {
          detail.put("post", post.title());
          detail.put("post-key", post.key());
          post.organisation().ifPresent(o -> detail.put("organisation", o));
          post.country().ifPresent(c -> detail.put("country", c.code()));
          post.rank().ifPresent(r -> detail.put("rank", r));
        });
    return detail;
  }

  private Map<String, String> language() {
    return Map.of("language", reading.language().code());
  }

  private NewClaim plain(Claim claim, Map<String, String> detail) {
    var predicate =
        Predicate.of(claim.predicate().code())
            .orElseThrow(() -> new IllegalStateException("no predicate " + claim.predicate()));
    return claim(predicate, claim.value(), claim, detail);
  }

  private NewClaim claim(
      Predicate predicate, String value, Claim because, Map<String, String> detail) {
    var mention = because.mention();
    var why = because.why();
    return new NewClaim(
        predicate.code(),
        value,
        because.shown(),
        Optional.empty(),
        detail,
        new Reason(why.confidence().value(), why.rule(), why.lexiconLine().orElse(""), why.notes()),
        List.of(new At(source, mention.sentence(), mention.start(), mention.end())));
  }
}
