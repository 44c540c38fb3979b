package org.tansiq.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same question asked by several at once, each asking again as soon as it is answered.
///
/// @param warm questions of each before anything is counted
/// @param counted questions of each that are counted
record Load(int warm, int counted) {

  /// Asks; one asker a thread.
  Times of(List<? extends Asker> askers) throws InterruptedException, ExecutionException {
    run(askers, warm);
    long begin = System.nanoTime();
    var times = run(askers, counted);
    return Times.of(times, System.nanoTime() - begin);
  }

  private static List<Long> run(List<? extends Asker> askers, int times)
      throws InterruptedException, ExecutionException {
    var all = new ArrayList<Long>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Long>>> works =
          askers.stream().<Callable<List<Long>>>map(asker -> () -> ask(asker, times)).toList();
      for (Future<List<Long>> each : threads.invokeAll(works)) {
        all.addAll(each.get());
      }
    }
    return all;
  }

  private static List<Long> ask(Asker asker, int times) throws Exception {
    var nanos = new ArrayList<Long>(times);
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      asker.ask();
      nanos.add(System.nanoTime() - begin);
    }
    return nanos;
  }

  /// Somebody with a question.
  interface Asker {
    void ask() throws Exception;
  }
}
