package org.tansiq.demo.loading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Service;
import org.tansiq.demo.country.DemoCountry;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.welcome.SampleCountry;
import org.tansiq.desk.register.bulk.Bulk;
import org.tansiq.desk.register.bulk.Consignment;
import org.tansiq.desk.register.places.Places;

/// The demo country in this deployment's register.
@Service
class LoadedCountry implements SampleCountry {

  private final Bulk bulk;
  private final Places places;
  private final DemoSettings settings;
  private final PageSettings pages;
  private final Clock clock;

  LoadedCountry(Bulk bulk, Places places, DemoSettings settings, PageSettings pages, Clock clock) {
    this.bulk = bulk;
    this.places = places;
    this.settings = settings;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public boolean loaded() {
    return bulk.loaded();
  }

  @Override
  public void load(Officer by, Progress progress) {
    progress.at(0, 0, "demo.label.making");
    bulk.load(by, consignment(), progress);
  }

  @Override
  public void remove(Officer by) {
    bulk.remove(by);
  }

  private Consignment consignment() {
    var today = LocalDate.now(clock.withZone(ZoneId.of(pages.zone())));
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    return written(DemoCountry.generate(chance, today), today, places);
  }

  static Consignment written(DemoCountry country, LocalDate today, Places places) {
    var files = new Files(country, today, places);
    var directories = new Directories(files);
    var bodies = directories.bodies(country);
    var people = directories.people(country);
    directories.publish();
    var encounters = country.engagements().stream().map(new EncounterPapers(files)::write).toList();
    var accords = country.agreements().stream().map(new AccordPapers(files)::write).toList();
    return files.sealed(bodies, people, encounters, accords);
  }
}
