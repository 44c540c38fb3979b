package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Compares two names part by part and says what each finding counts.
///
/// The order the two are given in makes no difference to the bits.
final class Comparison {

  private final Evidence evidence;
  private final List<Token> a;
  private final List<Token> b;
  private final List<Assignment.Pair> pairs;
  private final List<Reason> reasons = new ArrayList<>();

  private Comparison(Name a, Name b, WordBits words, Evidence evidence) {
    this.evidence = evidence;
    this.a = a.tokens();
    this.b = b.tokens();
    this.pairs = new Assignment(this.a, this.b, words).pairs();
  }

  /// The reasons for and against, from the side of the first name.
  static List<Reason> reasons(Name ours, Name theirs, WordBits words, Evidence evidence) {
    boolean turn = ours.written().compareTo(theirs.written()) > 0;
    var comparison =
        turn
            ? new Comparison(theirs, ours, words, evidence)
            : new Comparison(ours, theirs, words, evidence);
    var reasons = comparison.run();
    return turn ? reasons.stream().map(Reason::turned).toList() : reasons;
  }

  private List<Reason> run() {
    reasons.add(new Reason(Reason.Kind.START, "", "", evidence.of(Fact.BASE)));
    for (var pair : pairs) {
      reasons.add(
          new Reason(
              Reason.Kind.WORDS,
              shown(a.subList(pair.from(), pair.to())),
              shown(b.subList(pair.otherFrom(), pair.otherTo())),
              links(pair) ? evidence.of(Fact.LINK) : pair.bits() * evidence.of(Fact.WORD)));
    }
    missing();
    int crossed = crossings();
    if (crossed > 0) {
      reasons.add(new Reason(Reason.Kind.ORDER, "", "", crossed * evidence.of(Fact.ORDER)));
    }
    return reasons;
  }

  private boolean links(Assignment.Pair pair) {
    return pair.to() - pair.from() == 1
        && pair.otherTo() - pair.otherFrom() == 1
        && a.get(pair.from()).light()
        && b.get(pair.otherFrom()).light();
  }

  private void missing() {
    var ours = told(a, false);
    var theirs = told(b, true);
    var oursFull = ours.stream().filter(t -> !t.light()).toList();
    var theirsFull = theirs.stream().filter(t -> !t.light()).toList();
    int conflicts = Math.min(oursFull.size(), theirsFull.size());
    if (conflicts > 0) {
      reasons.add(
          new Reason(
              Reason.Kind.CONFLICT,
              shown(oursFull),
              shown(theirsFull),
              evidence.of(Fact.CONFLICT) + (conflicts - 1) * evidence.of(Fact.MORE_CONFLICT)));
    }
    var longer = oursFull.size() > theirsFull.size() ? oursFull : theirsFull;
    int more = longer.size() - conflicts;
    var all = longer == oursFull ? a : b;
    int spare = (int) Math.min(more, longer.stream().filter(t -> spare(t, all)).count());
    int extra = more - spare;
    int links = ours.size() - oursFull.size() + theirs.size() - theirsFull.size();
    double bits =
        (extra > 0 ? evidence.of(Fact.MISSING) + (extra - 1) * evidence.of(Fact.MORE_MISSING) : 0)
            + (links + spare) * evidence.of(Fact.LINK_MISSING)
            + (extra + conflicts > 0 ? ends(oursFull, a) + ends(theirsFull, b) : 0);
    if (bits != 0) {
      reasons.add(new Reason(Reason.Kind.MISSING, shown(ours), shown(theirs), bits));
    }
  }

  /// Parts that answer to nothing, without titles, which are left out at will.
  private List<Token> told(List<Token> all, boolean other) {
    return left(all, other).stream().filter(t -> t.role != Token.Role.TITLE).toList();
  }

  /// What a name has beside its parts: a kunya, or one part twice.
  static boolean spare(Token token, List<Token> all) {
    return token.kunya() || all.stream().anyMatch(twin -> twin != token && twin.same(token));
  }

  private double ends(List<Token> left, List<Token> all) {
    return (left.contains(all.getFirst()) ? evidence.of(Fact.FIRST_MISSING) : 0)
        + (left.contains(all.getLast()) ? evidence.of(Fact.LAST_MISSING) : 0);
  }

  private List<Token> left(List<Token> tokens, boolean other) {
    return Assignment.left(tokens.size(), pairs, other).stream().map(tokens::get).toList();
  }

  /// How often the other name has to be gone back in: a name turned around is one.
  private int crossings() {
    int crossed = 0;
    int last = -1;
    for (var pair : pairs) {
      if (!links(pair)) {
        crossed += pair.otherFrom() < last ? 1 : 0;
        last = pair.otherFrom();
      }
    }
    return crossed;
  }

  private static String shown(List<Token> tokens) {
    return tokens.stream().map(t -> t.shown).collect(Collectors.joining(" "));
  }
}
