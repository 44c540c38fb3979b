package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shares the officials out among the nations and lets every nation fill its posts.
final class Careers {

  private final Lot lot;
  private final Atlas atlas;
  private final Map<String, List<SampleOrganisation>> employers = new HashMap<>();

  private Careers(Lot lot, Atlas atlas, List<SampleOrganisation> organisations) {
    this.lot = lot;
    this.atlas = atlas;
    for (SampleOrganisation organisation : organisations) {
      var country = organisation.country();
      employers
          .computeIfAbsent(country.isEmpty() ? somewhere() : country, _ -> new ArrayList<>())
          .add(organisation);
    }
  }

  static List<SampleOfficial> of(
      Lot lot, LocalDate today, Atlas atlas, List<SampleOrganisation> organisations, int count) {
    var careers = new Careers(lot, atlas, organisations);
    var names = new NameBook(lot);
    var all = new ArrayList<SampleOfficial>();
    careers
        .quotas(count)
        .forEach((nation, quota) -> {
          var seats = careers.seats(nation, quota);
          var open = Seat.open(careers.police(nation));
          all.addAll(new Staff(lot, today, names, nation, quota).appoint(seats, open));
        });
    return List.copyOf(all);
  }

  /// An international body has its posts filled from one of the closer nations.
  private String somewhere() {
    return lot.weighted(atlas.nations(), SampleNation::closeness).code();
  }

  /// By closeness, every country at least a few; what rounding leaves goes to the first by code.
  private Map<SampleNation, Integer> quotas(int count) {
    var nations =
        atlas.nations().stream().sorted(Comparator.comparing(SampleNation::code)).toList();
    int total = nations.stream().mapToInt(Careers::share).sum();
    var quotas = new LinkedHashMap<SampleNation, Integer>();
    nations.forEach(nation -> quotas.put(nation, count * share(nation) / total));
    int left = count - quotas.values().stream().mapToInt(Integer::intValue).sum();
    nations.stream().limit(left).forEach(nation -> quotas.merge(nation, 1, Integer::sum));
    return quotas;
  }

  private static int share(SampleNation nation) {
    return nation.code().equals(Atlas.HOME) ? 90 : nation.closeness() + 4;
  }

  private List<Seat> seats(SampleNation nation, int quota) {
    return employersIn(nation).stream()
        .flatMap(organisation -> Seat.in(organisation).stream())
        .sorted(Comparator.comparingInt(Seat::urgency))
        .limit(Math.max(3, quota / 2))
        .toList();
  }

  private SampleOrganisation police(SampleNation nation) {
    return employersIn(nation).stream()
        .filter(organisation -> organisation.kind().equals("national-police"))
        .findFirst()
        .orElseThrow();
  }

  private List<SampleOrganisation> employersIn(SampleNation nation) {
    return employers.getOrDefault(nation.code(), List.of());
  }
}
