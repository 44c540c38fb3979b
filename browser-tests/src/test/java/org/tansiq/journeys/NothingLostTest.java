package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// A stop in the middle of work, a second desk on the same home, a disk without room: what was
/// acknowledged stays, what cannot be done is said.
class NothingLostTest {

  private static final int REQUESTS = 6;
  private static final int ARTICLES = 6;

  /// A connection counts as accepted once the server has had so long to take it up.
  private static final int SECONDS_TO_ACCEPT = 2;

  @Test
  void a_stop_answers_every_request_that_was_accepted() throws Exception {
    try (var desk = RunningDesk.fresh()) {
      var officer = new Sender(desk.address());
      officer.enrol(desk.firstLink().orElseThrow());
      aSecondDeskOnThisHomeIsRefused(desk);

      var acknowledged = sentWhileItStops(officer, desk);

      assertThat(acknowledged).hasSize(REQUESTS * ARTICLES);
      desk.start();
      assertThat(names(desk)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  /// Requests whose bytes are still coming when the signal comes.
  private static Set<String> sentWhileItStops(Sender officer, RunningDesk desk) throws Exception {
    var token = officer.token();
    var begun = new CountDownLatch(REQUESTS);
    var answers = new ArrayList<Future<List<String>>>();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < REQUESTS; i++) {
        var body = inHalves(Sender.body(i * ARTICLES, ARTICLES), begun);
        answers.add(senders.submit(() -> officer.send(token, body)));
      }
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(SECONDS_TO_ACCEPT * 1_000);
      assertThat(desk.stop()).as(desk.output()).isEqualTo(143);
    }
    var acknowledged = new TreeSet<String>();
    for (var answer : answers) {
      assertThat(answer).as(desk.output()).succeedsWithin(Duration.ZERO);
      acknowledged.addAll(answer.get());
    }
    return acknowledged;
  }

  private static void aSecondDeskOnThisHomeIsRefused(RunningDesk desk) throws Exception {
    var second = desk.command("run", "--server.port=0").redirectErrorStream(true).start();
    var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(second.waitFor()).as(said).isEqualTo(69);
    assertThat(said).contains("is in use by process").contains("\nMaybe Tansiq runs already");
  }

  @Test
  void a_full_disk_refuses_and_keeps_what_was_acknowledged() throws Exception {
    try (var disk = SmallDisk.mounted();
        var desk = RunningDesk.at(disk.folder())) {
      var officer = new Sender(desk.address());
      officer.enrol(desk.firstLink().orElseThrow());
      var token = officer.token();
      var acknowledged = new ArrayList<>(officer.send(token, 0, 3));
      disk.fill();
      int number = 100;
      int status = 200;
      while (status == 200 && number < 400) {
        status = officer.statusOf(token, number);
        if (status == 200) {
          acknowledged.add("n" + number + ".txt");
        }
        number++;
      }
      assertThat(status).as(desk.output()).isIn(503, 507);
      disk.empty();
      while (officer.statusOf(token, 999) != 200) {
        Thread.sleep(200);
      }
      assertThat(names(desk)).containsAll(acknowledged);
    }
  }

  private static List<String> names(RunningDesk desk) throws Exception {
    try (var connection = DriverManager.getConnection(desk.postgresUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select name from intake.article")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  /// Half of the bytes at once, the rest only when the stop is under way. Nobody blocks meanwhile:
  /// the client would keep back what it has.
  private static BodyPublisher inHalves(String text, CountDownLatch begun) {
    var body = text.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.fromPublisher(subscriber -> {
      var halves = new SubmissionPublisher<ByteBuffer>();
      halves.subscribe(subscriber);
      halves.submit(ByteBuffer.wrap(body, 0, body.length / 2));
      begun.countDown();
      Thread.ofVirtual()
          .start(() -> {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2 * SECONDS_TO_ACCEPT));
            halves.submit(ByteBuffer.wrap(body, body.length / 2, body.length - body.length / 2));
            halves.close();
          });
    });
  }
}
