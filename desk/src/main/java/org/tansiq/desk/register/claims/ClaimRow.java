package org.tansiq.desk.register.claims;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// One claim as a line of a page, with all that its decisions need to lead back to the same line.
///
/// @param contested whether other live claims say something else where only one can be true
/// @param around the page it stands on
/// @param form the open form to correct it, if it is open
public record ClaimRow(Claim claim, boolean contested, Around around, Optional<Form> form) {

  /// Lines for all claims that are not superseded, in their order.
  ///
  /// @param claims of one record
  public static List<ClaimRow> all(List<Claim> claims, Around around) {
    return claims.stream()
        .filter(claim -> claim.status() != ClaimStatus.SUPERSEDED)
        .map(claim -> of(claim, claims, around))
        .toList();
  }

  /// The line of one claim.
  ///
  /// @param siblings all claims of its record
  public static ClaimRow of(Claim claim, List<Claim> siblings, Around around) {
    return new ClaimRow(claim, contested(claim, siblings), around, Optional.empty());
  }

  private static boolean contested(Claim claim, List<Claim> siblings) {
    return Predicate.of(claim.predicate()).filter(Predicate::single).isPresent()
        && siblings.stream()
                .filter(c -> c.predicate().equals(claim.predicate()) && c.status().live())
                .map(Claim::value)
                .distinct()
                .count()
            > 1;
  }

  /// The same line with its form open.
  ClaimRow editing(Form open) {
    return new ClaimRow(claim, contested, around, Optional.of(open));
  }

  boolean proposed() {
    return claim.status() == ClaimStatus.PROPOSED;
  }

  boolean rejected() {
    return claim.status() == ClaimStatus.REJECTED;
  }

  /// `p` while it waits, `ok` where a person stands behind it, `no` where one says it is not so.
  String state() {
    return proposed() ? "p" : claim.status().held() ? "ok" : "no";
  }

  String path() {
    return "/claims/" + claim.id();
  }

  /// What every link about the claim carries, so that it leads back.
  String query() {
    var back = "?back=" + URLEncoder.encode(around.back(), StandardCharsets.UTF_8);
    return around.article().map(article -> back + "&article=" + article).orElse(back);
  }

  String id() {
    return "claim-" + claim.id();
  }

  /// The sentences of the article under review that make it, each once.
  String sentences() {
    return cited().stream()
        .filter(this::here)
        .map(c -> String.valueOf(c.sentence()))
        .collect(Collectors.joining(" "));
  }

  /// Its sentences, each once, those of the article under review first.
  List<Citation> cited() {
    var once =
        claim.citations().stream()
            .collect(
                Collectors.toMap(
                    c -> c.source() + "#" + c.sentence(),
                    c -> c,
                    (first, _) -> first,
                    java.util.LinkedHashMap::new))
            .values();
    var here = once.stream().filter(this::here);
    return java.util.stream.Stream.concat(here, once.stream().filter(c -> !here(c))).toList();
  }

  boolean here(Citation citation) {
    return around.article().filter(citation.source()::equals).isPresent();
  }

  /// Where a citation leads: into the text beside it, else to its article.
  String href(Citation citation) {
    return here(citation) ? "#s" + citation.sentence() : citation.href();
  }

  /// The page around a claim.
  ///
  /// @param back its address, to return to after a decision
  /// @param article the article under review there, whose sentences stand beside the claims
  public record Around(String back, Optional<UUID> article) {

    /// A register page.
    public static Around page(String back) {
      return new Around(back, Optional.empty());
    }

    /// The review desk of an article.
    public static Around review(UUID article) {
      return new Around("/articles/" + article, Optional.of(article));
    }

    String articleOrEmpty() {
      return article.map(UUID::toString).orElse("");
    }
  }

  /// What stands in the form to correct it.
  ///
  /// @param error what was wrong with the value sent, or empty
  record Form(String value, String error) {}
}
