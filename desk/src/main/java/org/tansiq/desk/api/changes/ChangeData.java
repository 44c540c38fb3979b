package org.tansiq.desk.api.changes;

import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.changes.Change;

/// A record that has changed.
@Says("A record that has changed; once, however often it did")
public record ChangeData(
    @Says("`engagement`, `agreement`, `official`, `organisation` or `commitment`") String kind,
    UUID id,
    @Says("It is not there any more: drop what you have of it") boolean gone,
    @Says("Where it is read; null where it is gone") Optional<String> link) {

  static ChangeData of(Change change) {
    var kind = change.kind().code();
    return new ChangeData(
        kind,
        change.id(),
        change.gone(),
        change.gone() ? Optional.empty() : Optional.of("/api/v1/" + kind + "s/" + change.id()));
  }
}
