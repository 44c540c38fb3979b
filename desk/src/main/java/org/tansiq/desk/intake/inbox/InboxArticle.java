package org.tansiq.desk.intake.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tansiq.documents.FileName;

/// One article of the inbox, with how far it has come.
///
/// @param language BCP 47, `und` for one that is not read, empty before it was read
/// @param published a partial date, or empty
/// @param notes as {@link Notes} keeps them
/// @param claims how many live claims rest on it
/// @param undecided how many of them wait for a person
/// @param fault the number under which the log tells why reading failed, or empty
/// @param kept whether the bytes received are kept
public record InboxArticle(
    UUID id,
    String name,
    String title,
    String publisher,
    String url,
    String language,
    String published,
    String format,
    List<String> notes,
    State state,
    int claims,
    int undecided,
    String fault,
    Instant addedAt,
    boolean kept) {

  public InboxArticle {
    notes = List.copyOf(notes);
  }

  /// What the list calls it.
  public String heading() {
    return title.isBlank() ? new FileName(name).stem() : title;
  }

  /// Whether its language is one that is read.
  public boolean foreign() {
    return language.equals("und");
  }

  /// What a person should know first.
  public Standing standing() {
    return switch (state) {
      case WAITING -> Standing.WAITING;
      case FAILED -> Standing.FAILED;
      case READ ->
          undecided > 0 ? Standing.UNDECIDED : claims > 0 ? Standing.DECIDED : Standing.EMPTY;
    };
  }

  /// How far reading has come.
  public enum State {
    WAITING,
    READ,
    FAILED
  }

  /// Where an article stands in the work of the desk.
  public enum Standing {
    /// Claims wait for a person.
    UNDECIDED,
    /// Every claim was decided.
    DECIDED,
    /// Nothing was proposed.
    EMPTY,
    /// It is still to be read.
    WAITING,
    /// Reading failed.
    FAILED;

    /// As it stands in addresses and message keys.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
      return java.util.Arrays.stream(values()).map(Standing::code).toList();
    }
  }
}
