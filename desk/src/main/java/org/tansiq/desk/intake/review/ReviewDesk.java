package org.tansiq.desk.intake.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.intake.inbox.Articles;
import org.tansiq.desk.intake.matching.Alike;
import org.tansiq.desk.intake.matching.Matches;
import org.tansiq.desk.intake.matching.Merging;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.agreements.Agreements;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.ClaimRow;
import org.tansiq.desk.register.claims.ClaimRow.Around;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.merging.Doubles;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.Pair;
import org.tansiq.desk.register.registrar.Registrar;
import org.tansiq.desk.register.sources.Sources;

/// Lays an article beside what was proposed from it, and decides on all of it at once.
@Service
class ReviewDesk {

  /// What an article's claims name records with.
  private static final Map<NameBearer, Set<String>> NAMED =
      Map.of(
          NameBearer.OFFICIAL,
          Set.of(Predicate.PRINCIPAL.code(), Predicate.COUNTERPART.code()),
          NameBearer.ORGANISATION,
          Set.of(Predicate.ORGANISATION.code(), Predicate.PARTY.code()));

  private static final int MOST_GUARDS = 3;
  private static final int MOST_NEARBY = 25;
  private static final int MOST_COUNTRIES = 5;

  private final Policy policy;
  private final Sources sources;
  private final Claims claims;
  private final Engagements engagements;
  private final Agreements agreements;
  private final Articles articles;
  private final Merging merging;
  private final Matches likenesses;
  private final Doubles doubles;
  private final Registrar registrar;
  private final String home;

  ReviewDesk(
      Policy policy,
      Sources sources,
      Claims claims,
      Engagements engagements,
      Agreements agreements,
      Articles articles,
      Merging merging,
      Matches likenesses,
      Doubles doubles,
      Registrar registrar,
      PageSettings settings) {
    this.policy = policy;
    this.sources = sources;
    this.claims = claims;
    this.engagements = engagements;
    this.agreements = agreements;
    this.articles = articles;
    this.merging = merging;
    this.likenesses = likenesses;
    this.doubles = doubles;
    this.registrar = registrar;
    this.home = settings.home();
  }

  @Transactional(readOnly = true)
  Review of(Officer by, UUID article) {
    policy.permit(by, Deed.READ_ARTICLES);
    var source = sources.get(article);
    var sentences = sources.sentences(article);
    var groups = groups(by, article);
    var cited =
        groups.stream()
            .flatMap(g -> g.rows().stream())
            .filter(r -> r.claim().status().live())
            .flatMap(r -> r.claim().citations().stream())
            .filter(c -> c.source().equals(article))
            .toList();
    var matches = matches(by, article);
    return new Review(
        source,
        articles.find(by, article),
        ArticleText.of(source, sentences, sources.removed(article), cited),
        sentences.size(),
        cited.stream().map(c -> c.sentence()).distinct().count(),
        groups,
        matches.stream()
            .filter(m -> m.alike().state() == Alike.State.BLOCKED)
            .limit(MOST_GUARDS)
            .toList(),
        matches.stream()
            .filter(m -> m.open() || m.alike().state() == Alike.State.ATTACHED)
            .toList(),
        doubles(by, groups),
        nearby(by, groups));
  }

  /// Officials and bodies that the article's live claims name, where they may be others' doubles.
  private List<Pair> doubles(Officer by, List<Group> groups) {
    var pairs = new ArrayList<Pair>();
    NAMED.forEach((kind, predicates) -> {
      var ids =
          groups.stream()
              .flatMap(g -> g.rows().stream())
              .map(ClaimRow::claim)
              .filter(claim -> claim.status().live() && predicates.contains(claim.predicate()))
              .flatMap(claim -> claim.ref().stream())
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        pairs.addAll(doubles.with(by, kind, ids));
      }
    });
    return pairs;
  }

  private List<Group> groups(Officer by, UUID article) {
    var cited = claims.citing(article);
    var met =
        engagements.some(
            by,
            cited.keySet().stream()
                .filter(subject -> subject.kind() == SubjectKind.ENGAGEMENT)
                .map(Subject::id)
                .toList());
    return cited.entrySet().stream()
        .map(entry -> group(by, article, entry, met))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private Group group(
      Officer by, UUID article, Map.Entry<Subject, List<Claim>> cited, Map<UUID, Engagement> met) {
    var subject = cited.getKey();
    var siblings = claims.of(subject);
    var here = cited.getValue().stream().map(Claim::id).toList();
    var rows =
        ClaimRow.all(siblings, Around.review(article)).stream()
            .filter(row -> here.contains(row.claim().id()))
            .toList();
    return new Group(
        subject,
        Optional.ofNullable(met.get(subject.id())),
        subject.kind() == SubjectKind.AGREEMENT
            ? agreements.find(by, subject.id())
            : Optional.empty(),
        rows,
        claims.sourcesOf(subject).size());
  }

  private List<Match> matches(Officer by, UUID article) {
    var about = merging.about(by, article);
    var others =
        engagements.some(by, about.stream().map(Alike::otherEngagement).distinct().toList());
    return about.stream()
        .filter(alike -> others.containsKey(alike.otherEngagement()))
        .filter(alike -> articles.find(by, alike.otherArticle()).isPresent())
        .map(alike ->
            new Match(
                alike,
                sources.get(alike.otherArticle()),
                Optional.ofNullable(others.get(alike.otherEngagement())),
                alike.state() == Alike.State.BLOCKED
                    ? Optional.empty()
                    : likenesses.likeness(alike)))
        .toList();
  }

  /// Engagements with the same partners, for a merge by hand.
  private List<Engagement> nearby(Officer by, List<Group> groups) {
    var own = groups.stream().flatMap(g -> g.engagement().stream()).toList();
    var partners =
        own.stream()
            .flatMap(e -> e.partners(home).stream())
            .distinct()
            .limit(MOST_COUNTRIES)
            .toList();
    if (partners.isEmpty()) {
      return List.of();
    }
    var filter = EngagementFilter.NONE;
    for (var partner : partners) {
      filter = filter.with("country", partner);
    }
    return engagements.choices(by, filter, MOST_NEARBY).stream()
        .filter(e -> own.stream().noneMatch(o -> o.id().equals(e.id())))
        .toList();
  }

  /// Confirms whatever of the article waits and is not contested; answers how many.
  @Transactional
  int acceptRest(Officer by, UUID article) {
    var waiting = of(by, article).acceptable();
    registrar.confirmAll(by, waiting, "");
    return waiting.size();
  }

  int undo(Officer by, UUID article) {
    return registrar.undoLast(by, article).size();
  }
}
