package org.tansiq.desk.api.web;

import java.util.List;
import org.tansiq.desk.register.lists.Key;

/// A list that programs can ask for, with what it can be asked by.
public interface ListDoor {

  List<Key> keys();

  /// Whether it comes in pages, each led to by a cursor.
  default boolean paged() {
    return true;
  }
}
