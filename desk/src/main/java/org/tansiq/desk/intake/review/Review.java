package org.tansiq.desk.intake.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.intake.inbox.InboxArticle;
import org.tansiq.desk.intake.review.ArticleText.Block;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.ClaimRow;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.merging.Pair;
import org.tansiq.desk.register.sources.Source;

/// All that the review desk shows of one article.
///
/// @param entry its place in the inbox, unless it came by another door
/// @param sentences how many it has
/// @param lit how many of them claims rest on
/// @param guards look-alikes that a contradiction keeps apart
/// @param matches look-alikes that were attached or wait for a person
/// @param doubles records this article names that may be others' doubles
/// @param nearby engagements that a person may merge by hand
record Review(
    Source source,
    Optional<InboxArticle> entry,
    List<Block> text,
    int sentences,
    long lit,
    List<Group> groups,
    List<Match> guards,
    List<Match> matches,
    List<Pair> doubles,
    List<Engagement> nearby) {

  Review {
    text = List.copyOf(text);
    groups = List.copyOf(groups);
    guards = List.copyOf(guards);
    matches = List.copyOf(matches);
    doubles = List.copyOf(doubles);
    nearby = List.copyOf(nearby);
  }

  String path() {
    return "/articles/" + source.id();
  }

  private List<ClaimRow> rows() {
    return groups.stream().flatMap(g -> g.rows().stream()).toList();
  }

  int total() {
    return rows().size();
  }

  /// How many a person has decided.
  long decided() {
    return rows().stream().filter(r -> r.claim().status() != ClaimStatus.PROPOSED).count();
  }

  long waiting() {
    return total() - decided();
  }

  /// Those that "accept the rest" confirms: whatever waits, except where sources disagree and a
  /// person must choose.
  List<UUID> acceptable() {
    return rows().stream()
        .filter(r -> r.claim().status() == ClaimStatus.PROPOSED && !r.contested())
        .map(ClaimRow::claim)
        .map(Claim::id)
        .toList();
  }

  /// Matches that wait for a person.
  long open() {
    return matches.stream().filter(Match::open).count() + doubles.size();
  }

  /// From 0 to 100, for the bar.
  long percent() {
    return total() == 0 ? 100 : 100 * decided() / total();
  }
}
