package org.tansiq.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A desk that is killed at random moments while articles are added, claims are confirmed and
/// notices go out: afterwards everything acknowledged is there once, nothing is half done, every
/// notice was delivered, and the ledger checks.
final class KillDrill implements AutoCloseable {

  private static final int SENDERS = 2;
  private static final int OFFICERS = 2;

  /// So many articles at once are acknowledged before they are read, and read afterwards.
  private static final int BATCH = 8;

  /// The strike comes so long after the first answer of a round, at the latest.
  static final int LATEST_MILLIS = 2_000;

  /// Who is struck, in turn.
  private enum Strike {
    PROGRAM,
    POSTGRES,
    BOTH
  }

  private final Place place;
  private final Random chance;
  private final Program program;
  private final Aftermath aftermath;
  private final AtomicInteger articles = new AtomicInteger();
  private final Set<String> added = new ConcurrentSkipListSet<>();
  private final Set<UUID> confirmed = new ConcurrentSkipListSet<>();
  private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
  private final List<Double> seconds = new ArrayList<>();
  private int rounds;

  KillDrill(Place place, long seed) throws Exception {
    this.place = place;
    this.chance = new Random(seed);
    this.program = Program.built(place, place.emptyFolder("kills"));
    this.aftermath = new Aftermath(program);
    Session.first(program.address(), program.firstLink()).close();
  }

  /// Works for a moment, strikes, and looks at what is left.
  void round() throws Exception {
    var strike = Strike.values()[rounds++ % Strike.values().length];
    var sessions = sessions();
    var struck = new AtomicBoolean();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < sessions.size(); i++) {
        int place = i;
        workers.submit(() -> until(struck, sessions.get(place), place));
      }
      awaitAnswer(added.size() + confirmed.size());
      Thread.sleep(chance.nextInt(LATEST_MILLIS));
      struck.set(true);
      strike(strike);
    }
    sessions.forEach(Session::close);
    long begin = System.nanoTime();
    program.again();
    aftermath.awaitQuiet();
    seconds.add((System.nanoTime() - begin) / 1e9);
    aftermath.check(added, confirmed);
    if (fault.get() != null) {
      throw new IllegalStateException("A worker failed before the kill", fault.get());
    }
  }

  /// A desk that has just started is still slow; the strike comes while it works.
  private void awaitAnswer(int before) throws InterruptedException {
    while (added.size() + confirmed.size() == before && fault.get() == null) {
      Thread.sleep(5);
    }
  }

  private List<Session> sessions() throws IOException, InterruptedException {
    var sessions = new ArrayList<Session>();
    for (int i = 0; i < SENDERS + OFFICERS; i++) {
      sessions.add(Session.another(program.address(), "ar"));
    }
    return sessions;
  }

  private void strike(Strike strike) throws IOException {
    switch (strike) {
      case PROGRAM -> program.kill();
      case POSTGRES -> program.killPostgres();
      case BOTH -> {
        program.killPostgres();
        program.kill();
      }
    }
  }

  /// Whatever the kill does to a request, it ends this worker; only answers count.
  private void until(AtomicBoolean struck, Session session, int place) {
    try {
      while (!struck.get()) {
        if (place < SENDERS) {
          add(session);
        } else {
          confirm(session, place);
        }
      }
    } catch (IOException | IllegalStateException | SQLException cut) {
      if (!struck.get()) {
        fault.set(cut);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void add(Session session) throws IOException, InterruptedException {
    int first = articles.getAndAdd(BATCH);
    added.addAll(session.send(first, BATCH));
  }

  private void confirm(Session session, int place)
      throws IOException, InterruptedException, SQLException {
    var waiting = aftermath.waiting(place);
    if (waiting.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(50);
      return;
    }
    var claim = waiting.get();
    var answer = session.submit("/claims/" + claim, "/claims/" + claim + "/confirm", Map.of());
    if (answer.statusCode() == 200 && !answer.uri().getPath().equals("/sign-in")) {
      confirmed.add(claim);
    }
  }

  /// Copies the ledger beside the running desk and checks the copy.
  void checkLedger() throws Exception {
    var copy = place.emptyFolder("ledger").resolve("copy").toString();
    var keys = program.home().resolve("keys");
    program.command("audit", "copy", copy);
    program.command(
        "audit",
        "verify",
        copy,
        "--key",
        keys.resolve("ledger.pub").toString(),
        "--seal",
        keys.resolve("ledger.seal").toString());
  }

  Told told() throws SQLException, IOException {
    var sorted = seconds.stream().sorted().toList();
    return new Told(
        added.size(),
        confirmed.size(),
        aftermath.count("platform.event_publication"),
        aftermath.count("audit.entry"),
        sorted.get(sorted.size() / 2));
  }

  @Override
  public void close() throws InterruptedException {
    program.close();
  }

  /// What was acknowledged over all rounds; nothing of it was missing.
  record Told(int articles, int decisions, long notices, long entries, double medianSeconds) {}
}
