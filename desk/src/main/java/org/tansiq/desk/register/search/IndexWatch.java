package org.tansiq.desk.register.search;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.sight.Sight;

/// Builds the index anew after a start whose program folds words in another way than the one that
/// built it; the desk works meanwhile, and a stop waits for it.
@Component
class IndexWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SearchIndex index;
  private volatile Thread building = Thread.ofVirtual().unstarted(() -> {});

  IndexWatch(SearchIndex index) {
    this.index = index;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    if (index.stale()) {
      building = Thread.ofVirtual().name("search-index").start(this::rebuild);
    }
  }

  private void rebuild() {
    long begin = System.nanoTime();
    try (var _ = Sight.house()) {
      index.rebuild();
      LOG.info("Search index built in {} ms", (System.nanoTime() - begin) / 1_000_000);
    } catch (RuntimeException failed) {
      LOG.error("The search index could not be built; the next start tries again", failed);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    if (building.isAlive()) {
      building.join(PATIENCE);
    }
  }
}
