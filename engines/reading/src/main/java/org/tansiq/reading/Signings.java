package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.EngagementKind;
import org.tansiq.vocabulary.PartialDate;

/// The agreements of an engagement, each with its form, its parties and the day of signing.
final class Signings {

  private static final Set<String> WITH = Set.of("مع", "with", "avec");
  private static final Set<String> BETWEEN = Set.of("بين", "entre", "between");
  private static final Set<String> OF =
      Set.of("التابعه", "التابع", "تابعه", "relevant", "dependant", "under");
  private static final int BETWEEN_REACH = 4;
  private static final int MOST = 4;
  private static final int REACH = 4;

  private final Findings findings;
  private final Weights weights;

  Signings(Findings findings, Weights weights) {
    this.findings = findings;
    this.weights = weights;
  }

  /// Where the text gives several partners a paper each, as many agreements; else the one that most
  /// speaks for.
  List<Claim> claims(List<Claim> others) {
    var best =
        findings.accords().values().stream()
            .filter(e -> weights.score("accord", Questions.accord(e)) > 0)
            .max(Comparator.comparingDouble(e -> weights.score("accord", Questions.accord(e))));
    if (best.isEmpty()) {
      return List.of();
    }
    var signed = signed(others);
    var several = several();
    var home = home(others);
    if (several.size() > 1) {
      var claims = new ArrayList<Claim>();
      several.forEach((mention, body) -> {
        var parties = new LinkedHashSet<String>();
        home.filter(c -> !c.value().equals(body.value())).ifPresent(c -> parties.add(c.value()));
        parties.add(body.value());
        claims.add(claim(best.get(), mention, List.copyOf(parties), signed, "ACCORD-2"));
      });
      return claims;
    }
    var evidence = best.get();
    return List.of(
        claim(evidence, evidence.mention(), sides(evidence, others), signed, "ACCORD-1"));
  }

  /// The first body of one state.
  private Optional<Claim> home(List<Claim> others) {
    return others.stream()
        .filter(c -> c.predicate() == Predicate.ORGANISATION)
        .filter(c ->
            findings.bodies().values().stream()
                .anyMatch(b -> b.value().equals(c.value()) && b.has("kind-body-directorate")))
        .findFirst();
  }

  private Claim claim(
      Evidence evidence,
      Mention mention,
      List<String> parties,
      Optional<PartialDate> signed,
      String rule) {
    var title = evidence.value();
    var shown = findings.pages().article().text().substring(mention.start(), mention.end());
    double likely = weights.probability("accord", Questions.accord(evidence));
    return new Claim(
        Predicate.AGREEMENT,
        title,
        shown,
        mention,
        Why.rule(rule, likely).from(evidence.line()),
        Optional.empty(),
        Optional.of(new Accord(Accords.form(title), title, parties, signed)));
  }

  /// A signing alone is on the engagement's day; inside a visit of several days it is on one that
  /// the text must name.
  private static Optional<PartialDate> signed(List<Claim> others) {
    boolean signing =
        others.stream()
            .anyMatch(c ->
                c.predicate() == Predicate.KIND
                    && c.value().equals(EngagementKind.AGREEMENT.code()));
    var start = value(others, Predicate.START);
    return signing && start.equals(value(others, Predicate.END))
        ? start.map(PartialDate::parse)
        : Optional.empty();
  }

  private static Optional<String> value(List<Claim> claims, Predicate predicate) {
    return claims.stream().filter(c -> c.predicate() == predicate).map(Claim::value).findFirst();
  }

  /// `between A and B on one side and C on the other`: the bodies that follow, but for those that
  /// another of them only belongs to.
  private List<String> between(List<Claim> others) {
    for (var phrase : findings.pages().phrases()) {
      int after = phrase.title() || phrase.question() ? -1 : betweenAt(phrase);
      if (after >= 0) {
        var sides =
            others.stream()
                .filter(c -> c.predicate() == Predicate.ORGANISATION)
                .filter(c -> at(c, phrase, after))
                .map(Claim::value)
                .limit(MOST)
                .toList();
        if (sides.size() > 1) {
          return sides;
        }
      }
    }
    return List.of();
  }

  /// Where `between` ends that stands behind a paper, else -1.
  private static int betweenAt(Phrase phrase) {
    for (var paper : phrase.of(Kind.TRIGGER)) {
      int last = Math.min(phrase.size(), paper.to() + BETWEEN_REACH);
      for (int i = paper.to(); i < last && paper.entry().value().equals("agreement"); i++) {
        if (BETWEEN.contains(phrase.token(i).folded())) {
          return phrase.token(i).end();
        }
      }
    }
    return -1;
  }

  /// Whether a body is named in a sentence behind a place, and not only as what another belongs to.
  private boolean at(Claim body, Phrase phrase, int after) {
    return findings.bodies().values().stream()
        .filter(b -> b.value().equals(body.value()))
        .flatMap(b -> b.mentions().stream())
        .anyMatch(m ->
            m.sentence() == phrase.sentence().number()
                && m.start() >= after
                && !belongs(phrase, m));
  }

  private List<String> sides(Evidence accord, List<Claim> others) {
    var between = between(others);
    return between.size() > 1 ? between : parties(accord, others);
  }

  private static boolean belongs(Phrase phrase, Mention body) {
    for (int i = 1; i < phrase.size(); i++) {
      if (phrase.token(i).start() <= body.start() && phrase.token(i).end() > body.start()) {
        return OF.contains(phrase.token(i - 1).folded());
      }
    }
    return false;
  }

  /// The bodies named beside the agreement, else the first two bodies, else the first two states.
  private static List<String> parties(Evidence accord, List<Claim> others) {
    var sentences = Findings.sentences(accord);
    var beside = new LinkedHashSet<String>();
    var bodies = new LinkedHashSet<String>();
    var states = new LinkedHashSet<String>();
    for (var claim : others) {
      if (claim.predicate() == Predicate.ORGANISATION) {
        bodies.add(claim.value());
        if (sentences.contains(claim.mention().sentence())) {
          beside.add(claim.value());
        }
      } else if (claim.predicate() == Predicate.COUNTRY) {
        states.add(claim.shown());
      }
    }
    var parties = beside.size() >= 2 ? beside : bodies.size() >= 2 ? bodies : states;
    return parties.stream().limit(2).toList();
  }

  /// Papers signed `with` a body each.
  private Map<Mention, Evidence> several() {
    var found = new LinkedHashMap<Mention, Evidence>();
    var seen = new LinkedHashSet<Evidence>();
    for (var phrase : findings.pages().phrases()) {
      if (phrase.title() || phrase.question() || !phrase.has(Kind.TRIGGER, "sign")) {
        continue;
      }
      for (var accord : phrase.of(Kind.TRIGGER)) {
        if (accord.entry().value().equals("agreement")) {
          partner(phrase, accord)
              .filter(seen::add)
              .ifPresent(b -> found.put(phrase.mention(accord.from(), accord.to()), b));
        }
      }
    }
    return found;
  }

  private Optional<Evidence> partner(Phrase phrase, Hit accord) {
    int to = Math.min(phrase.size(), accord.to() + 9);
    for (int i = accord.to(); i < to; i++) {
      if (WITH.contains(phrase.token(i).folded()) && i + 1 < phrase.size()) {
        int start = phrase.token(i + 1).start();
        int reach = phrase.token(Math.min(phrase.size() - 1, i + REACH)).start();
        return findings.bodies().values().stream()
            .filter(b ->
                b.mentions().stream()
                    .anyMatch(m ->
                        m.sentence() == phrase.sentence().number()
                            && m.start() >= start
                            && m.start() <= reach))
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
