package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.Language;

/// The persons who took part, each with the office the text gives and the side it puts them on.
final class Participants {

  private final Findings findings;
  private final Weights weights;

  Participants(Findings findings, Weights weights) {
    this.findings = findings;
    this.weights = weights;
  }

  /// The first person named leads one side; those of the same state are with them, others across.
  List<Claim> people() {
    var claims = new ArrayList<Claim>();
    Optional<String> ours = Optional.empty();
    boolean first = true;
    for (Map.Entry<Evidence, People.Frame> entry : findings.people().entrySet()) {
      var evidence = entry.getKey();
      double likely = weights.probability("person", evidence.features());
      if (likely > 0.5 && !inName(evidence)) {
        var post = post(entry.getValue());
        var state = post.flatMap(Post::country).map(Country::code);
        boolean foreign = foreign(state, entry.getValue());
        boolean principal = first && !foreign || state.isPresent() && state.equals(ours);
        if (first && !foreign) {
          ours = state;
        }
        first &= foreign;
        var why = Why.rule(principal ? "PERSON-1" : "PERSON-2", likely);
        claims.add(
            new Claim(
                principal ? Predicate.PRINCIPAL : Predicate.COUNTERPART,
                evidence.value(),
                evidence.shown(),
                evidence.mention(),
                why,
                post,
                Optional.empty()));
      }
    }
    return claims;
  }

  /// A founder or patron in the name of a body took no part: an academy called after a person.
  private boolean inName(Evidence person) {
    return person.mentions().stream()
        .allMatch(p ->
            findings.bodies().values().stream()
                .flatMap(b -> b.mentions().stream())
                .anyMatch(b -> b.start() <= p.start() && p.end() <= b.end()));
  }

  /// In a part of an article, a person of another state than the whole is told from, or one who is
  /// called a counterpart, is across.
  private boolean foreign(Optional<String> state, People.Frame frame) {
    var home = findings.part().flatMap(Sections.Part::home).map(Evidence::value);
    if (home.isEmpty()) {
      return false;
    }
    var phrase = findings.pages().phrases().get(frame.sentence());
    boolean counterpart =
        phrase.of(Kind.POST).stream()
            .anyMatch(p ->
                p.entry().value().equals("counterpart")
                    && p.to() <= frame.from()
                    && frame.from() - p.to() <= 9);
    return counterpart || state.isPresent() && !state.equals(home);
  }

  /// The office that stands before the name, or after it behind a comma.
  private Optional<Post> post(People.Frame frame) {
    var phrase = findings.pages().phrases().get(frame.sentence());
    Hit best = null;
    for (var hit : phrase.of(Kind.POST)) {
      boolean before = hit.to() <= frame.from() && frame.from() - hit.to() <= 9;
      boolean after = hit.from() >= frame.to() && hit.from() - frame.to() <= 1 && hit.clitic() == 0;
      if (before && (best == null || best.from() < hit.from() && best.to() < hit.from() - 8)
          || after && best == null) {
        best = hit;
      }
    }
    return Optional.ofNullable(best).map(hit -> post(phrase, hit, frame));
  }

  private Post post(Phrase phrase, Hit hit, People.Frame frame) {
    int to =
        hit.to() <= frame.from()
            ? titleEnd(phrase, hit, frame.from())
            : titleEnd(phrase, hit, phrase.size());
    var title = phrase.text(phrase.token(hit.from()).start() + cut(phrase, hit), hit.from(), to);
    var country =
        phrase.hits().stream()
            .filter(h -> h.is(Kind.DEMONYM) || h.is(Kind.COUNTRY) || h.is(Kind.SERVICE))
            .filter(h -> h.from() >= hit.from() - 1 && h.to() <= Math.max(to, hit.to() + 5))
            .map(h -> h.entry().value())
            .filter(Country::exists)
            .findFirst()
            .map(Country::new);
    var rank =
        phrase.of(Kind.RANK).stream()
            .filter(h -> h.to() <= frame.from() && frame.from() - h.to() <= 2)
            .map(h -> phrase.text(h.from(), h.to()))
            .findFirst();
    return new Post(title, PostKey.of(title, country), Optional.empty(), country, rank);
  }

  /// `بالمدير`: the letters that cling to the title are not its own.
  private static int cut(Phrase phrase, Hit hit) {
    var raw = phrase.token(hit.from()).raw();
    int cut = Math.min(hit.clitic(), raw.length() - 1);
    boolean lam = cut > 0 && raw.charAt(cut - 1) == 'ل' && raw.charAt(cut) == 'ل';
    return lam ? cut - 1 : cut;
  }

  private int titleEnd(Phrase phrase, Hit hit, int bound) {
    int to = hit.to();
    while (to < bound && to - hit.from() < 9) {
      var token = phrase.tokens().get(to);
      int at = to;
      boolean person =
          phrase.hits().stream()
              .anyMatch(h -> (h.is(Kind.RANK) || h.is(Kind.HONOR)) && h.from() == at);
      boolean verb =
          findings.pages().language() != Language.AR
              && phrase.hits().stream().anyMatch(h -> h.is(Kind.TRIGGER) && h.from() == at);
      if (token.parted() || person || verb || token.isNumber()) {
        break;
      }
      to++;
    }
    return to;
  }
}
