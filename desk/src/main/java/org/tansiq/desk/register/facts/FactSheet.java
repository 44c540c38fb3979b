package org.tansiq.desk.register.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.claims.Citation;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Step;

/// All claims of one record, with its sentences numbered in the order in which they are first
/// cited, so that a number means the same sentence everywhere on the page.
public final class FactSheet {

  private final List<Claim> claims;
  private final Map<UUID, List<Step>> lives;
  private final Map<Place, Quote> quotes = new LinkedHashMap<>();

  /// @param lives the steps of each claim, by its id
  public FactSheet(List<Claim> claims, Map<UUID, List<Step>> lives) {
    this.claims = List.copyOf(claims);
    this.lives = Map.copyOf(lives);
    for (var predicate : Predicate.values()) {
      live(predicate).forEach(claim -> claim.citations().forEach(this::quote));
    }
    this.claims.forEach(claim -> claim.citations().forEach(this::quote));
  }

  private void quote(Citation citation) {
    quotes.computeIfAbsent(Place.of(citation), _ -> new Quote(quotes.size() + 1, citation));
  }

  public boolean isEmpty() {
    return claims.isEmpty();
  }

  /// Claims of a predicate that still speak, held ones first.
  public List<Claim> live(Predicate predicate) {
    var live =
        claims.stream()
            .filter(c -> c.predicate().equals(predicate.code()) && c.status().live())
            .toList();
    var ordered = new ArrayList<>(live.stream().filter(c -> c.status().held()).toList());
    ordered.addAll(live.stream().filter(c -> !c.status().held()).toList());
    return List.copyOf(ordered);
  }

  /// Those that a person said are not so.
  public List<Claim> rejected() {
    return claims.stream().filter(c -> c.status() == ClaimStatus.REJECTED).toList();
  }

  /// Predicates of which sources say different things where only one can be true.
  public List<Predicate> conflicts() {
    return Arrays.stream(Predicate.values()).filter(this::conflict).toList();
  }

  /// Whether two live values of a predicate contradict each other.
  public boolean conflict(Predicate predicate) {
    return predicate.single() && live(predicate).stream().map(Claim::value).distinct().count() > 1;
  }

  /// The claim that is the house's position, if it has one.
  public Optional<Claim> house(Predicate predicate) {
    return live(predicate).stream().filter(Claim::house).findFirst();
  }

  /// The life of a claim, first step first.
  public List<Step> life(Claim claim) {
    return lives.getOrDefault(claim.id(), List.of());
  }

  /// The sentences of a claim, each once.
  public List<Quote> quotes(Claim claim) {
    return claim.citations().stream()
        .map(Place::of)
        .distinct()
        .flatMap(place -> Optional.ofNullable(quotes.get(place)).stream())
        .toList();
  }

  /// The sources with the sentences that are cited from each.
  public List<Cited> sources() {
    var all = new LinkedHashMap<UUID, List<Quote>>();
    quotes
        .values()
        .forEach(q -> all.computeIfAbsent(q.citation().source(), _ -> new ArrayList<>()).add(q));
    return all.values().stream().map(Cited::new).toList();
  }

  /// How many claims still speak and how many of those a person stands behind.
  public long held() {
    return claims.stream().filter(c -> c.status().held()).count();
  }

  /// How many claims wait for a person.
  public long waiting() {
    return claims.stream().filter(c -> c.status() == ClaimStatus.PROPOSED).count();
  }

  private record Place(UUID source, int sentence) {

    static Place of(Citation citation) {
      return new Place(citation.source(), citation.sentence());
    }
  }

  /// A sentence with its number on the page.
  public record Quote(int number, Citation citation) {}

  /// A source and what is cited from it.
  public record Cited(List<Quote> quotes) {

    public Cited {
      quotes = List.copyOf(quotes);
    }

    /// Any citation of the source, for its title and publisher.
    public Citation source() {
      return quotes.getFirst().citation();
    }
  }
}
