package org.tansiq.demo.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.demo.Article;
import org.tansiq.demo.country.DemoCountry;
import org.tansiq.desk.exchange.nominals.Nominals;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.welcome.SampleCountry;
import org.tansiq.desk.register.bulk.Bulk;
import org.tansiq.desk.register.bulk.Consignment;
import org.tansiq.desk.register.places.Places;

/// The demo country in this deployment's register.
@Service
class LoadedCountry implements SampleCountry {

  private static final Logger LOG = LoggerFactory.getLogger(LoadedCountry.class);

  /// Whose the sample list of nominals is.
  private static final String BUREAU = "المكتب المركزي الوطني";

  private final Bulk bulk;
  private final Inbox inbox;
  private final Nominals nominals;
  private final Places places;
  private final DemoSettings settings;
  private final PageSettings pages;
  private final Clock clock;

  LoadedCountry(
      Bulk bulk,
      Inbox inbox,
      Nominals nominals,
      Places places,
      DemoSettings settings,
      PageSettings pages,
      Clock clock) {
    this.bulk = bulk;
    this.inbox = inbox;
    this.nominals = nominals;
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
  public boolean alone() {
    return bulk.alone() && inbox.onlyDemo() && nominals.onlySample();
  }

  /// The records in one transaction, then the articles one by one; where the work was cut off
  /// between articles, or a busy machine could not read one in its time, loading again adds the
  /// missing ones.
  @Override
  public void load(Officer by, Progress progress) {
    progress.at(0, 0, "demo.label.making");
    var articles = Article.all();
    var known = bulk.loaded();
    if (!known) {
      nominals.takeSample(by, BUREAU, sampleList());
      bulk.load(by, consignment(), new Weighed(progress, articles.size()));
    }
    var added = 0;
    for (int i = 0; i < articles.size(); i++) {
      added += add(by, articles.get(i)) ? 1 : 0;
      progress.at(
          Weighed.RECORDS + i + 1L, Weighed.RECORDS + articles.size(), "demo.label.articles");
    }
    if (known && added == 0) {
      throw new Refused(PlatformRefusal.DEMO_ALREADY_LOADED);
    }
  }

  private boolean add(Officer by, Article article) {
    var receipt =
        inbox.add(
            by,
            Delivery.text(article.name() + ".txt", article.text())
                .from(article.address())
                .ofDemo());
    return switch (receipt.outcome()) {
      case ACCEPTED, PARTIAL -> true;
      case KNOWN -> false;
      case REFUSED -> {
        LOG.warn("{} was not taken: {}", article.name(), receipt.refusal());
        yield false;
      }
    };
  }

  /// The records as a fixed share of the whole work, of which the articles are the rest.
  private record Weighed(Progress progress, int articles) implements Progress {

    static final long RECORDS = 90;

    @Override
    public void at(long done, long total, String label) {
      progress.at(total == 0 ? 0 : done * RECORDS / total, RECORDS + articles, label);
    }
  }

  @Override
  @Transactional
  public void remove(Officer by) {
    inbox.forgetDemo(by);
    nominals.forgetSample(by);
    bulk.remove(by);
  }

  private static byte[] sampleList() {
    try (var list = LoadedCountry.class.getResourceAsStream("/org/tansiq/demo/nominals.tsv")) {
      return Objects.requireNonNull(list).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
