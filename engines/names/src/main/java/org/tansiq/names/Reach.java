package org.tansiq.names;

/// Finds along a list of words those that may be one word written otherwise, by what speaks for
/// each beginning; how much each word counts is asked only then.
abstract class Reach implements WordList.Walk {

  /// A beginning that is so much likelier by chance is given up: 4 bits.
  private static final double GIVEN_UP = 1.0 / 4;

  /// One that was likely enough may sink so far by letters that are not read yet, or by a slip of
  /// the pen, before it is given up: 4 bits below chance. It saves four steps in ten; the words
  /// that it leaves out would count for less than the ones that are looked up.
  private static final double SUNK = 1.0 / 16;

  /// Letters that may not be read yet because they belong to the next ones, and what each costs.
  private static final int PENDING = 2;

  private static final double PENDING_COST = 8;

  /// A word so much likelier by chance is left out; what it counts for may be a little more.
  private static final double LEAST = 1.0 / 4;

  /// Numbers of the words found.
  interface Found {
    void word(int number);
  }

  private final Found found;
  private final double[] odds = new double[WordList.LONGEST + 1];
  private int depth;

  Reach(Found found) {
    this.found = found;
  }

  @Override
  public final boolean step(int at, int letter) {
    depth = at;
    odds[at] = odds(at, letter);
    return odds[at] > GIVEN_UP
        || odds[at] > SUNK && pending(at)
        || at <= PENDING && odds[at] > GIVEN_UP / PENDING_COST;
  }

  private boolean pending(int at) {
    return at > 1 && odds[at - 1] > GIVEN_UP * PENDING_COST
        || at > 2 && odds[at - 2] > GIVEN_UP * PENDING_COST * PENDING_COST;
  }

  @Override
  public final void word(int number) {
    if (whole(depth) > LEAST) {
      found.word(number);
    }
  }

  /// How much likelier the beginning that ends with this letter is meant than written by chance.
  abstract double odds(int at, int letter);

  /// About the same for the word that ends there.
  abstract double whole(int at);

  /// Every word of a segment that may be the token written otherwise.
  static void walk(Segment segment, Token token, Weights weights, Found found) {
    if (token.bareCodes.length > 0) {
      boolean arabic = token.script == Script.ARABIC;
      segment.list(Script.LATIN).walk(new LatinReach(token.bareCodes, arabic, weights, found));
      segment
          .list(Script.ARABIC)
          .walk(
              arabic
                  ? new EditedReach(token.bareCodes, found)
                  : new ArabicReach(token.bareCodes, weights, found));
    }
  }
}
