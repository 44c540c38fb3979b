package org.tansiq.desk.platform.pages;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;

/// A part's place in the navigation; each part that has pages offers one as a bean.
public interface SpineEntry {

  /// Places from the top, from 1.
  int order();

  /// The message key of its word, and of its current-page mark.
  String key();

  /// The icon's name in the sprite, without `i-`.
  String icon();

  /// Where it leads.
  String path();

  /// Whether it stands apart at the foot, away from the daily work.
  default boolean foot() {
    return false;
  }

  /// Other paths whose pages belong to it.
  default List<String> also() {
    return List.of();
  }

  /// What an officer must be allowed for it to be shown; nothing for what is everybody's.
  default Optional<Deed> needs() {
    return Optional.of(Deed.READ_REGISTER);
  }

  /// How many things wait for this officer there; 0 shows no number.
  default long waiting(Officer officer) {
    return 0;
  }
}
