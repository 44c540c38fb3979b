package org.tansiq.names;

/// Arabic words that differ from one in what writers mix up.
final class EditedReach implements WordList.Walk {

  /// Edits that are allowed for: so much, or such a part of what the letters are worth.
  private static final double LEAST_EDITS = 9.5;

  private static final double MOST_EDITS = 0.6;

  /// A beginning that is so many bits likelier by chance is given up.
  private static final double GIVEN_UP = -8;

  private final Reach.Found found;
  private final ArabicEdits edits;
  private final double most;
  private int depth;

  EditedReach(byte[] word, Reach.Found found) {
    this.found = found;
    this.edits = new ArabicEdits(word, WordList.LONGEST);
    this.most = Math.max(LEAST_EDITS, MOST_EDITS * ArabicEdits.chance(word));
  }

  @Override
  public boolean step(int at, int letter) {
    depth = at;
    return edits.add(at, (byte) (letter - 1), true) < most && edits.bits(at) > GIVEN_UP;
  }

  @Override
  public void word(int number) {
    if (edits.whole(depth) < most) {
      found.word(number);
    }
  }
}
