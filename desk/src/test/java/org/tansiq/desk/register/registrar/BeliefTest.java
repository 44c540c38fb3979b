package org.tansiq.desk.register.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;

class BeliefTest {

  private static final Subject VISIT = new Subject(SubjectKind.ENGAGEMENT, UUID.randomUUID());

  @Test
  void what_only_a_machine_says_is_proposed_however_sure_it_is() {
    var belief = belief(claim(Predicate.START, "2025-09-23", ClaimStatus.PROPOSED, 1.0));
    assertThat(belief.status()).isEqualTo("proposed");
    assertThat(belief.value(Predicate.START)).isEqualTo("2025-09-23");
  }

  @Test
  void a_confirmed_day_does_not_make_a_record_of_a_kind_nobody_has_confirmed() {
    var belief =
        belief(
            claim(Predicate.KIND, "visit", ClaimStatus.PROPOSED, 0.6),
            claim(Predicate.START, "2025-09-23", ClaimStatus.CONFIRMED, 0.5),
            claim(Predicate.START, "2025-09-24", ClaimStatus.PROPOSED, 0.9));
    assertThat(belief.status()).isEqualTo("proposed");
    assertThat(belief.value(Predicate.KIND)).isEqualTo("visit");
    assertThat(belief.value(Predicate.START)).isEqualTo("2025-09-23");
  }

  @Test
  void once_a_person_stands_behind_what_it_is_proposals_are_no_longer_believed() {
    var belief =
        belief(
            claim(Predicate.KIND, "visit", ClaimStatus.CONFIRMED, 0.6),
            claim(Predicate.PLACE, "أنقرة", ClaimStatus.PROPOSED, 0.99));
    assertThat(belief.status()).isEqualTo("confirmed");
    assertThat(belief.value(Predicate.PLACE)).isEmpty();
  }

  @Test
  void two_sources_that_disagree_are_a_conflict_until_the_house_takes_a_position() {
    var first = claim(Predicate.COUNT, "43", ClaimStatus.CONFIRMED, 0.9);
    var second = claim(Predicate.COUNT, "45", ClaimStatus.CONFIRMED, 0.8);
    assertThat(belief(first, second).conflict()).isTrue();
    assertThat(belief(first, second).value(Predicate.COUNT)).isEqualTo("43");

    var settled = belief(first, house(second));
    assertThat(settled.conflict()).isFalse();
    assertThat(settled.value(Predicate.COUNT)).isEqualTo("45");
  }

  @Test
  void several_counterparts_are_no_conflict() {
    var belief =
        belief(
            claim(Predicate.COUNTERPART, "one", ClaimStatus.PROPOSED, 0.9),
            claim(Predicate.COUNTERPART, "another", ClaimStatus.PROPOSED, 0.9));
    assertThat(belief.conflict()).isFalse();
    assertThat(belief.many(Predicate.COUNTERPART)).hasSize(2);
  }

  @Test
  void a_record_whose_every_claim_is_rejected_is_rejected() {
    assertThat(belief(claim(Predicate.KIND, "visit", ClaimStatus.REJECTED, 0.9)).status())
        .isEqualTo("rejected");
  }

  private static Belief belief(Claim... claims) {
    return new Belief(List.of(claims));
  }

  private static Claim claim(Predicate predicate, String value, ClaimStatus status, double sure) {
    return make(predicate.code(), value, status, sure, false);
  }

  private static Claim house(Claim claim) {
    return make(claim.predicate(), claim.value(), claim.status(), claim.confidence(), true);
  }

  private static Claim make(
      String predicate, String value, ClaimStatus status, double confidence, boolean house) {
    return new Claim(
        UUID.randomUUID(),
        VISIT,
        predicate,
        value,
        value,
        Optional.empty(),
        Map.of(),
        status,
        house,
        confidence,
        "TEST-1",
        "",
        List.of(),
        0,
        List.of());
  }
}
