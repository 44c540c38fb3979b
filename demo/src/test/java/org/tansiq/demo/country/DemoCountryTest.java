package org.tansiq.demo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tansiq.demo.RealNames;

class DemoCountryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final DemoCountry country = of(7, TODAY);
  private final Map<UUID, SampleOrganisation> organisations =
      byId(country.organisations(), SampleOrganisation::id);
  private final Map<UUID, SampleOfficial> officials = byId(country.officials(), SampleOfficial::id);
  private final Map<UUID, SampleAgreement> agreements =
      byId(country.agreements(), SampleAgreement::id);
  private final Map<UUID, SampleEngagement> engagements =
      byId(country.engagements(), SampleEngagement::id);

  @Test
  void the_same_seed_makes_the_same_country_and_another_seed_another() {
    assertThat(of(7, TODAY)).isEqualTo(country);
    assertThat(of(8, TODAY).officials()).isNotEqualTo(country.officials());
  }

  @Test
  void it_has_the_size_of_one_directorate() {
    assertThat(country.nations()).hasSize(196);
    assertThat(organisations).hasSize(600);
    assertThat(officials).hasSize(3_000);
    assertThat(agreements).hasSize(400);
    assertThat(engagements).hasSize(2_000);
    assertThat(byId(country.commitments(), SampleCommitment::id)).hasSize(5_000);
  }

  @Test
  void sixty_agreements_run_out_within_a_year_whatever_the_day() {
    for (LocalDate day : List.of(TODAY, LocalDate.of(2028, 2, 29), LocalDate.of(2031, 1, 1))) {
      assertThat(
              of(3, day).agreements().stream().filter(agreement -> endsWithinAYear(agreement, day)))
          .hasSize(60);
    }
  }

  private static boolean endsWithinAYear(SampleAgreement agreement, LocalDate day) {
    var term = agreement.term();
    var ends = term == null ? null : term.endsOn();
    return ends != null && ends.isAfter(day) && !ends.isAfter(day.plusDays(365));
  }

  @Test
  void some_agreements_sleep_and_some_lack_a_data_clause() {
    var used =
        country.commitments().stream()
            .map(SampleCommitment::agreement)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var inForce = country.agreements().stream().filter(a -> a.stage().equals("in-force")).toList();
    assertThat(inForce.stream().filter(a -> !used.contains(a.id()))).hasSizeGreaterThan(20);
    assertThat(inForce.stream().filter(a -> !a.dataClause())).hasSizeGreaterThan(50);
  }

  @Test
  void one_assembly_has_forty_three_bilateral_meetings_with_different_countries() {
    var assembly =
        country.engagements().stream().filter(e -> e.meetings() > 0).findFirst().orElseThrow();
    assertThat(assembly.meetings()).isEqualTo(43);
    var meetings =
        country.engagements().stream()
            .filter(e -> assembly.id().equals(e.standing().parent()))
            .toList();
    assertThat(meetings).hasSize(43);
    assertThat(meetings.stream().map(e -> e.company().countries().getLast()))
        .doesNotHaveDuplicates();
    assertThat(meetings)
        .allSatisfy(e -> assertThat(e.from()).isBetween(assembly.from(), assembly.to()));
  }

  @Test
  void every_reference_leads_somewhere() {
    for (SampleOrganisation organisation : country.organisations()) {
      known(organisation.parent(), organisations.keySet());
      organisation.memberships().forEach(id -> known(id, organisations.keySet()));
    }
    for (SampleOfficial official : country.officials()) {
      assertThat(official.posts()).isNotEmpty();
      official.posts().forEach(post -> known(post.organisation(), organisations.keySet()));
    }
    for (SampleAgreement agreement : country.agreements()) {
      agreement.parties().forEach(party -> known(party.organisation(), organisations.keySet()));
      var signing = agreement.signing();
      known(signing == null ? null : signing.engagement(), engagements.keySet());
    }
    for (SampleEngagement engagement : country.engagements()) {
      known(engagement.standing().parent(), engagements.keySet());
      engagement.company().organisations().forEach(id -> known(id, organisations.keySet()));
    }
    for (SampleCommitment commitment : country.commitments()) {
      assertThat(commitment.agreement() == null).isNotEqualTo(commitment.engagement() == null);
      known(commitment.agreement(), agreements.keySet());
      known(commitment.engagement(), engagements.keySet());
      known(commitment.responsible(), organisations.keySet());
    }
  }

  private static void known(@Nullable UUID id, Set<UUID> all) {
    if (id != null) {
      assertThat(all).contains(id);
    }
  }

  @Test
  void nobody_holds_two_posts_at_a_time() {
    for (SampleOfficial official : country.officials()) {
      follows(official.posts());
    }
  }

  @Test
  void a_seat_has_one_holder_at_a_time() {
    var open = Set.of("liaison", "expert", "instructor", "analyst");
    var seats = new HashMap<String, List<SamplePost>>();
    for (SampleOfficial official : country.officials()) {
      for (SamplePost post : official.posts()) {
        if (!open.contains(post.role())) {
          seats
              .computeIfAbsent(post.organisation() + post.role(), _ -> new ArrayList<>())
              .add(post);
        }
      }
    }
    assertThat(seats).hasSizeGreaterThan(500);
    seats.values().forEach(DemoCountryTest::follows);
  }

  private static void follows(List<SamplePost> posts) {
    var sorted = posts.stream().sorted(Comparator.comparing(SamplePost::from)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      var to = sorted.get(i).to();
      assertThat(to == null || to.isAfter(sorted.get(i).from())).isTrue();
      if (i + 1 < sorted.size()) {
        assertThat(to).isNotNull().isBefore(sorted.get(i + 1).from());
      }
    }
  }

  @Test
  void delegates_held_a_post_on_the_first_day_and_are_named_once() {
    for (SampleEngagement engagement : country.engagements()) {
      var seen = new HashSet<UUID>();
      for (var delegate : engagement.company().delegates()) {
        assertThat(seen.add(delegate.official())).isTrue();
        var official = Objects.requireNonNull(officials.get(delegate.official()));
        assertThat(official.postOn(engagement.from())).isPresent();
        assertThat(engagement.company().countries()).contains(official.country());
      }
    }
  }

  @Test
  void what_is_planned_lies_ahead_and_what_is_past_is_mostly_confirmed() {
    for (SampleEngagement engagement : country.engagements()) {
      assertThat(engagement.to()).isAfterOrEqualTo(engagement.from());
      assertThat(engagement.standing().planned()).isEqualTo(engagement.from().isAfter(TODAY));
    }
    var past = country.engagements().stream().filter(e -> !e.standing().planned()).toList();
    var proposed = past.stream().filter(e -> e.standing().status().equals("proposed")).count();
    assertThat(proposed).isBetween(10L, past.size() / 10L);
    assertThat(past.stream().filter(e -> !e.disagreements().isEmpty())).hasSizeGreaterThan(15);
  }

  @Test
  void agreements_are_signed_before_they_are_in_force_and_in_force_before_they_end() {
    for (SampleAgreement agreement : country.agreements()) {
      var term = agreement.term();
      var signing = agreement.signing();
      if (term != null) {
        assertThat(Objects.requireNonNull(signing).on()).isBefore(term.inForceOn());
        assertThat(term.inForceOn()).isBefore(TODAY);
        assertThat(term.endsOn() == null || term.endsOn().isAfter(term.inForceOn())).isTrue();
      }
    }
  }

  @Test
  void commitments_are_due_after_they_were_made_and_some_are_overdue() {
    for (SampleCommitment commitment : country.commitments()) {
      var engagement =
          commitment.engagement() == null ? null : engagements.get(commitment.engagement());
      if (engagement != null) {
        assertThat(commitment.dueOn()).isAfter(engagement.to());
      }
    }
    assertThat(country.commitments().stream().filter(c -> c.overdueOn(TODAY)).count())
        .isBetween(50L, 300L);
  }

  @Test
  void neighbours_and_large_partners_are_met_more_often() {
    var spain = country.engagements().stream().filter(e -> meets(e, "ES")).count();
    var fiji = country.engagements().stream().filter(e -> meets(e, "FJ")).count();
    assertThat(spain).isGreaterThan(10 * Math.max(1, fiji / 2));
  }

  private static boolean meets(SampleEngagement engagement, String country) {
    return engagement.company().countries().contains(country);
  }

  @Test
  void nobody_bears_the_name_of_a_well_known_official() throws IOException {
    var real = RealNames.read();
    assertThat(country.officials())
        .allSatisfy(official ->
            assertThat(official.names())
                .allSatisfy(name -> assertThat(real.in(name.text())).isEmpty()));
  }

  @Test
  void arab_officials_are_official_in_arabic_script_and_everybody_has_an_arabic_form() {
    assertThat(country.officials())
        .allSatisfy(official -> assertThat(official.name("Arab")).matches("[\\p{IsArabic} ]+"));
    var director =
        country.officials().stream()
            .filter(official -> official.name("Arab").equals("يوسف المرابطي"))
            .findFirst()
            .orElseThrow();
    assertThat(director.names().getFirst().script()).isEqualTo("Arab");
    assertThat(director.posts().getLast().spellings()).hasSize(5);
  }

  private static DemoCountry of(long seed, LocalDate today) {
    return DemoCountry.generate(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), today);
  }

  private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
