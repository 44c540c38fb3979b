package org.tansiq.desk.register.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the register states and on whose word; reading only, {@link
/// org.tansiq.desk.register.registrar.Registrar} writes.
public interface Claims {

  /// All claims about a record in display order, rejected ones included.
  List<Claim> of(Subject subject);

  /// The claims about a record as they stood at that moment: what the house believed then.
  List<Claim> asOf(Subject subject, Instant moment);

  /// All claims that cite a source, by the record they are about.
  Map<Subject, List<Claim>> citing(UUID source);

  /// One claim; refused with NOT_FOUND where there is none.
  Claim get(UUID claim);

  /// The life of a claim, first step first.
  List<Step> history(UUID claim);

  /// The lives of all claims about a record, by claim.
  Map<UUID, List<Step>> lives(Subject subject);

  /// The sources that a record rests on.
  List<UUID> sourcesOf(Subject subject);

  /// How many claims rest on each of these sources, those with none included.
  List<Tally> tallies(Collection<UUID> sources);

  /// @param live proposed or held claims that cite the source
  /// @param undecided those of them that wait for a person
  record Tally(UUID source, int live, int undecided) {}
}
