package org.tansiq.desk.register.partners;

import java.util.List;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.engagements.Topic;

/// What the register holds with each country: reading only. Every read passes the policy; rejected
/// records count nowhere.
public interface Partners {

  /// All countries the register holds anything with, home not among them.
  List<Partner> all(Officer by);

  /// The same, where nothing counts that nobody has confirmed.
  List<Partner> confirmed(Officer by);

  /// One country, with zeros where nothing is held.
  Partner one(Officer by, String country);

  /// What was talked about with it, most often first.
  List<Subject> topics(Officer by, String country);

  /// Who did how much for whom in the last twelve months.
  List<Reciprocity> reciprocity(Officer by, String country);

  /// The last articles that speak of engagements with it.
  List<Article> articles(Officer by, String country);

  /// Agreements in force that say nothing on personal data.
  long withoutDataClause(Officer by, String country);

  /// A topic with how many engagements were about it.
  record Subject(Topic topic, long count) {}

  /// One measure, ours beside theirs.
  ///
  /// @param key of its word
  record Reciprocity(String key, long ours, long theirs) {

    /// The larger of both, never 0, so that bars can be drawn to it.
    public long most() {
      return Math.max(1, Math.max(ours, theirs));
    }
  }

  /// An article of the inbox.
  record Article(UUID id, String title, String publisher, String language) {}
}
