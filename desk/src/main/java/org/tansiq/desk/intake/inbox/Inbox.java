package org.tansiq.desk.intake.inbox;

import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;

/// Where articles are handed in.
///
/// What is acknowledged is kept: it is in the database, once by the hash of its bytes, before the
/// receipt is given, and is read even when the program dies in between.
public interface Inbox {

  /// Keeps an article and reads it before answering, for a few at a time.
  Receipt add(Officer by, Delivery delivery);

  /// Keeps an article and answers; it is read when its turn comes, for many at a time.
  Receipt leave(Officer by, Delivery delivery);

  /// Reads an article whose reading failed once more.
  void again(Officer by, UUID article);

  /// Clears the list of files that were not taken, once somebody has seen it.
  void forgetRefused(Officer by);

  /// How far the reading of what was left has come.
  Queue queue(Officer by);

  /// Whether there is no article but the demo's.
  boolean onlyDemo();

  /// Forgets the demo's articles, with nothing of what officers added.
  void forgetDemo(Officer by);

  /// @param waiting articles that are still to be read
  /// @param read articles that were read
  /// @param failed articles whose reading failed again and again
  record Queue(long waiting, long read, long failed) {}

  /// Where an article is shown.
  static String href(UUID article) {
    return "/articles/" + article;
  }
}
