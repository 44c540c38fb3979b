package org.tansiq.desk.assembly.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Streams of server-sent events. An event is a number and says nothing but "ask again": what
/// changed is asked for as any page is, by whoever may.
///
/// Before anything is told, and at each heartbeat, the listener is asked anew whether they may
/// still hear; a clearance that fell, a session that ended or a link that was revoked ends the
/// stream. Each stream is a virtual thread that holds no connection while it waits.
@Service
public class Streams {

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final int MOST = 2000;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Watch watch;
  private final Map<String, Integer> open = new HashMap<>();
  private int all;

  Streams(Watch watch) {
    this.watch = watch;
  }

  /// Answers until the listener leaves or may hear no more. One stream too many is answered with
  /// 204, after which browsers do not ask again.
  public void serve(Listener listener, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!enter(listener)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    try {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("X-Accel-Buffering", "no");
      tell(listener, response);
    } catch (IOException | DataAccessException | TransactionException gone) {
      LOG.debug("A stream ended", gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      leave(listener.owner());
    }
  }

  private void tell(Listener listener, HttpServletResponse response)
      throws IOException, InterruptedException {
    write(response, "retry: 2000\n\n");
    Optional<Pulse> told = Optional.empty();
    for (var pulse = listener.pulse(); pulse.isPresent(); pulse = listener.pulse()) {
      write(response, event(listener, pulse.get(), told));
      told = pulse;
      watch.await(listener.assembly(), pulse.get(), HEARTBEAT);
      if (!watch.isRunning()) {
        return;
      }
    }
  }

  /// The number at the beginning and when it moved, else a sign of life.
  private static String event(Listener listener, Pulse now, Optional<Pulse> told) {
    long number = listener.number(now);
    var name =
        told.filter(was -> listener.number(was) == number).isPresent() ? "alive" : "standing";
    return "event: %s\ndata: {\"number\":%d}\n\n".formatted(name, number);
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private synchronized boolean enter(Listener listener) {
    if (all >= MOST || open.getOrDefault(listener.owner(), 0) >= listener.most()) {
      return false;
    }
    all++;
    open.merge(listener.owner(), 1, Integer::sum);
    return true;
  }

  private synchronized void leave(String owner) {
    all--;
    if (open.merge(owner, -1, Integer::sum) == 0) {
      open.remove(owner);
    }
  }
}
