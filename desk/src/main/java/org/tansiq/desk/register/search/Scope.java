package org.tansiq.desk.register.search;

import java.util.Collection;
import java.util.UUID;

/// Which records are read for the index.
sealed interface Scope {

  /// Everything.
  record All() implements Scope {}

  /// What came with the demo.
  record Demo() implements Scope {}

  /// Those with these ids.
  record Only(java.util.List<UUID> only) implements Scope {

    static Only of(Collection<UUID> ids) {
      return new Only(java.util.List.copyOf(ids));
    }
  }

  /// The condition on a table's alias.
  default String on(String alias, String id) {
    return switch (this) {
      case All _ -> "true";
      case Demo _ -> alias + ".demo";
      case Only _ -> alias + "." + id + " = any(:ids)";
    };
  }

  default UUID[] ids() {
    return this instanceof Only some ? some.only().toArray(UUID[]::new) : new UUID[0];
  }
}
