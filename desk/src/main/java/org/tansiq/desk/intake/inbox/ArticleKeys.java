package org.tansiq.desk.intake.inbox;

import java.util.List;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;

/// What the inbox can be asked for.
final class ArticleKeys {

  static final List<String> LANGUAGES = List.of("ar", "fr", "en", "und");

  static final Keys ALL =
      new Keys(
          List.of(
              Key.search(),
              Key.any("state", InboxArticle.Standing.codes(), "intake.state."),
              Key.any("language", LANGUAGES, "intake.language.")),
          List.of(
              new Sort("-added", "a.added_at", "timestamptz"),
              new Sort("added", "a.added_at", "timestamptz"),
              new Sort("-undecided", "a.undecided", "int"),
              new Sort("undecided", "a.undecided", "int"),
              new Sort("title", "a.title", "text"),
              new Sort("-title", "a.title", "text")));

  private ArticleKeys() {}
}
