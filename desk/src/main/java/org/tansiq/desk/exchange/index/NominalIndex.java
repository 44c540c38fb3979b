package org.tansiq.desk.exchange.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.exchange.nominals.Edition;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.desk.exchange.nominals.ListState;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.names.Found;
import org.tansiq.names.Person;
import org.tansiq.names.Refused;

/// The index of this instance. The database says which edition of the list stands; the index
/// catches up before it answers, and is made anew where it is missing, cut off, or holds an edition
/// that the database never had.
@Component
public class NominalIndex implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NominalIndex.class);

  /// More changes than this are quicker and smaller as a new generation.
  private static final long MOST_CHANGES = 5_000;

  private final ListState list;
  private final IndexSettings settings;
  private final DatabaseSettings database;
  private final TransactionTemplate apart;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable IndexFolder folder;
  private @Nullable LabelledNames names;
  private Edition edition = new Edition(-1, new UUID(0, 0));

  NominalIndex(
      ListState list,
      IndexSettings settings,
      DatabaseSettings database,
      PlatformTransactionManager transactions) {
    this.list = list;
    this.settings = settings;
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    apart.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    apart.setReadOnly(true);
  }

  /// Catches up before a question's transaction begins, so that nobody waits for it with a
  /// connection in hand.
  public void refresh() {
    catchUp(list.now());
  }

  /// The likeliest entries under these labels, from the given edition of the list or a later one.
  public Found search(Person asked, Collection<Integer> labels, int most, Edition least) {
    while (true) {
      lock.readLock().lock();
      try {
        if (names != null && edition.number() >= least.number()) {
          return names.search(asked, labels, most);
        }
      } finally {
        lock.readLock().unlock();
      }
      catchUp(least);
    }
  }

  private boolean behind(Edition least) {
    return names == null || edition.number() < least.number();
  }

  private void catchUp(Edition least) {
    lock.readLock().lock();
    try {
      if (!behind(least)) {
        return;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try (var _ = Sight.house()) {
      if (behind(least)) {
        apart.executeWithoutResult(_ -> follow());
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void follow() {
    try {
      if (folder == null) {
        folder = IndexFolder.take(settings.folder(database));
        names = kept(folder).orElse(null);
      }
      var now = list.now();
      if (names == null || !list.had(edition) || list.changes(edition.number()) > MOST_CHANGES) {
        rebuild(folder, now);
      } else {
        var since = edition.number();
        list.gone(since).forEach(names::remove);
        list.changed(since).forEach(names::put);
      }
      edition = now;
    } catch (IOException failed) {
      throw new UncheckedIOException("The index of nominals cannot be kept", failed);
    }
  }

  private Optional<LabelledNames> kept(IndexFolder folder) throws IOException {
    try {
      var kept = folder.kept();
      if (kept.isEmpty()) {
        return Optional.empty();
      }
      edition = kept.get().edition();
      return Optional.of(LabelledNames.open(kept.get().generation()));
    } catch (Refused | IllegalArgumentException damaged) {
      LOG.warn("The index of nominals is damaged and is made anew: {}", damaged.getMessage());
      return Optional.empty();
    }
  }

  private void rebuild(IndexFolder folder, Edition now) throws IOException {
    var generation = folder.fresh();
    var writing = new LabelledNames.Writing(generation);
    list.each(entry -> add(writing, entry));
    writing.finish();
    var before = names;
    names = LabelledNames.open(generation);
    folder.keep(now, generation);
    if (before != null) {
      before.close();
    }
  }

  private static void add(LabelledNames.Writing writing, Entry entry) {
    try {
      writing.add(entry);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void destroy() throws IOException {
    lock.writeLock().lock();
    try {
      if (names != null) {
        names.close();
        names = null;
      }
      if (folder != null) {
        folder.close();
        folder = null;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
