package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tansiq.demo.country.SampleEngagement.Company;
import org.tansiq.demo.country.SampleEngagement.Delegate;

/// Sends those officials to an engagement who held a post on its first day.
final class Delegations {

  private final Lot lot;
  private final Map<String, List<SampleOfficial>> byCountry = new HashMap<>();
  private final Set<UUID> forces;

  Delegations(Lot lot, List<SampleOfficial> officials, Collection<SampleOrganisation> forces) {
    this.lot = lot;
    this.forces = forces.stream().map(SampleOrganisation::id).collect(Collectors.toSet());
    for (SampleOfficial official : officials) {
      byCountry.computeIfAbsent(official.country(), _ -> new ArrayList<>()).add(official);
    }
  }

  /// Ours and theirs, heads first; `chiefs` says whether the heads of both forces take part.
  Company bilateral(LocalDate on, String partner, boolean chiefs, List<UUID> organisations) {
    var company = new Gathering(on, organisations);
    company.send(Atlas.HOME, "ours", chiefs, lot.between(1, 4));
    company.send(partner, "theirs", chiefs, lot.between(1, 3));
    return company.done();
  }

  /// One or two of ours and one of each other country.
  Company multilateral(LocalDate on, List<String> countries, List<UUID> organisations) {
    var company = new Gathering(on, organisations);
    company.send(Atlas.HOME, "ours", false, lot.between(1, 2));
    countries.forEach(country -> company.send(country, "other", false, 1));
    return company.done();
  }

  private final class Gathering {

    private final LocalDate on;
    private final LinkedHashSet<String> countries = new LinkedHashSet<>();
    private final LinkedHashSet<UUID> organisations;
    private final List<Delegate> delegates = new ArrayList<>();

    Gathering(LocalDate on, List<UUID> organisations) {
      this.on = on;
      this.organisations = new LinkedHashSet<>(organisations);
    }

    void send(String country, String side, boolean chiefs, int count) {
      countries.add(country);
      var present =
          byCountry.getOrDefault(country, List.of()).stream()
              .filter(official -> official.postOn(on).isPresent())
              .toList();
      var chief = present.stream().filter(official -> leads(official)).limit(chiefs ? 1 : 0);
      var chosen = new LinkedHashSet<>(chief.toList());
      chosen.addAll(lot.some(present, count));
      for (SampleOfficial official : chosen) {
        delegates.add(new Delegate(official.id(), side));
        official.postOn(on).ifPresent(post -> organisations.add(post.organisation()));
      }
    }

    private boolean leads(SampleOfficial official) {
      return official
          .postOn(on)
          .filter(post -> post.role().equals("head") && forces.contains(post.organisation()))
          .isPresent();
    }

    Company done() {
      return new Company(List.copyOf(countries), List.copyOf(organisations), delegates);
    }
  }
}
