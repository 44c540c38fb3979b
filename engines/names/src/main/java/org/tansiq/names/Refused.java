package org.tansiq.names;

import java.util.List;

/// Something given that is no name, list or index; the message says what, and what may help.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What was refused.
  public enum Code {
    EMPTY("the name is empty\nMaybe a cell of the list is missing"),
    ONE_LETTER("one letter is no name: %s\nMaybe give the family name as well"),
    NO_LETTERS("no letters in: %s\nMaybe it is a number of a document, not a name"),
    TOO_LONG("a name of %s characters; at most %s are read\nMaybe several names ran together"),
    NOT_A_COUNTRY("no country %s\nMaybe an ISO 3166-1 code of two letters: MR, MA, ES"),
    NOT_A_DATE("not a date: %s\nMaybe 1956, 1956-03 or 1956-03-21"),
    WRONG_CELLS("%s cells where %s are expected\nMaybe spaces stand where tabs should"),
    NOT_ZERO_OR_ONE("the third cell is %s, not 0 or 1\nMaybe the columns are in another order"),
    NOT_UTF8("not UTF-8: %s\nMaybe save the file again as UTF-8"),
    ID_TAKEN("the id %s is there already\nMaybe remove it first"),
    NO_ID("a row without an id\nMaybe the columns are in another order"),
    NOT_AN_INDEX("no index of names in %s\nMaybe make one: tansiq names index LIST.tsv --to %s"),
    DAMAGED("the index in %s is damaged: %s\nMaybe index the list again"),
    OTHER_VERSION("the index in %s was made by version %s, this one reads %s\nMaybe index again"),
    NOTHING_LEARNED("no version before the one in use in %s\nMaybe another directory of weights"),
    NO_WEIGHTS("version %s is not in %s\nMaybe the file was moved; the others are still there");

    private final String message;

    Code(String message) {
      this.message = message;
    }
  }

  private final Code code;
  private final transient List<Object> values;

  Refused(Code code, Object... values) {
    super(code.name());
    this.code = code;
    this.values = List.of(values);
  }

  /// What was refused, with its values and what may help on a line of its own.
  @Override
  public String getMessage() {
    return code.message.formatted(values.toArray());
  }

  /// What was refused.
  public Code code() {
    return code;
  }

  /// The values of the message, for words in another language.
  public List<Object> values() {
    return values;
  }
}
