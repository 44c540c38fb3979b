package org.tansiq.oblivious;

/// What somebody sent cannot be used; the message says why and what may help.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// Why.
  public enum Code {
    /// No point of P-256.
    NOT_A_POINT("not usable as a point: %s\nMaybe it was cut off or encoded otherwise"),
    /// No number below the order.
    NOT_A_SCALAR("not usable as a scalar: %s\nMaybe it was cut off or encoded otherwise"),
    /// The answer was not made with the published key.
    WRONG_PROOF(
        "the proof is wrong\nMaybe the owner has a new key: ask for it, and for its filter"),
    /// More or fewer answers than questions.
    OTHER_NUMBER("%s answers to %s questions\nMaybe answers of two questions were mixed up"),
    /// Nothing is asked.
    NOTHING_ASKED("nothing is asked\nMaybe the list of keys is empty"),
    /// More than one proof covers.
    TOO_MANY("%s keys where one question has at most %s\nMaybe ask in several questions"),
    /// No filter.
    NOT_A_FILTER("%s is no filter, or only part of one\nMaybe ask its owner for it again");

    private final String text;

    Code(String text) {
      this.text = text;
    }
  }

  private final Code code;

  Refused(Code code, Object... values) {
    super(String.format(java.util.Locale.ROOT, code.text, values));
    this.code = code;
  }

  /// Why.
  public Code code() {
    return code;
  }
}
