package org.tansiq.scheduling;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.tansiq.scheduling.IsolatedPlanner.Order;
import org.tansiq.scheduling.IsolatedPlanner.Told;

/// The other side of {@link IsolatedPlanner}: takes one order on standard input, tells plans on
/// standard output, and ends when whoever asked is gone.
final class SolverProcess {

  /// The types of this package and the values and collections they hold.
  static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "org.tansiq.scheduling.*;org.tansiq.scheduling.**;java.util.*;java.lang.*;java.time.*;!*");

  private final ObjectOutputStream out;

  private SolverProcess(OutputStream out) throws IOException {
    this.out = new ObjectOutputStream(out);
  }

  static void main(String[] words) throws IOException, ClassNotFoundException {
    var told = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    var in = new ObjectInputStream(System.in);
    in.setObjectInputFilter(OURS);
    new SolverProcess(told).carryOut((Order) in.readObject());
    System.exit(0);
  }

  private void carryOut(Order order) {
    try {
      var chance = new Random(order.seed());
      var planner = new Planner(order.problem(), order.wishes(), order.limit(), chance);
      var tightening =
          new Tightening(order.problem(), order.limit().plus(order.tightening()), chance);
      whenLeft(() -> {
        planner.stop();
        tightening.stop();
      });
      var planned = planner.plan(better -> tell(new Told.Better(better)));
      if (order.tightening().isPositive()) {
        var tight =
            tightening.of(planned.plan(), plan -> tell(new Told.Better(planned.with(plan))));
        tell(new Told.Last(planned.with(tight)));
      } else {
        tell(new Told.Last(planned));
      }
    } catch (Refused refused) {
      tell(new Told.No(refused.refusal()));
    }
  }

  private void tell(Told told) {
    try {
      out.writeObject(told);
      out.flush();
      out.reset();
    } catch (IOException nobodyListens) {
      throw new UncheckedIOException(nobodyListens);
    }
  }

  /// Standard input ends when whoever asked says stop, or is no more.
  private static void whenLeft(Runnable stop) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            while (System.in.read() >= 0) {
              continue;
            }
          } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
          }
          stop.run();
        });
  }
}
