package org.tansiq.desk.platform.officers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everyone who may sign in.
public interface Officers {

  /// Whether nobody has signed in yet, so that the first sign-in link is offered.
  boolean none();

  /// All who may sign in, by name.
  List<Officer> all();

  /// Whose login this is, written however it was typed.
  Optional<Officer> byLogin(String login);

  /// The officer with this id, as confirmations and the ledger name them.
  Optional<Officer> find(UUID id);

  /// The officer with this id whose account is open, as everything stands now.
  Optional<Standing> standing(UUID id);

  /// Somebody who may act.
  ///
  /// @param sees what decides which records they see, in a text that changes with it
  record Standing(Officer officer, String sees) {}
}
