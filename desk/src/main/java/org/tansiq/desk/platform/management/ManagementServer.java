package org.tansiq.desk.platform.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/// Answers `/health/live`, `/health/ready` and `/metrics` (Prometheus' text format) on an address
/// of its own.
///
/// It starts after the pages and is the first to hear of a stop: from then on it answers "not
/// ready", so that a proxy sends the next request elsewhere while the accepted ones are finished.
public final class ManagementServer implements SmartLifecycle, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
  private static final int SECONDS_TO_ANSWER = 2;
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final DataSource pool;
  private final PrometheusMeterRegistry meters;
  private volatile boolean running;

  ManagementServer(ManagementSettings settings, DataSource pool, PrometheusMeterRegistry meters) {
    this.pool = pool;
    this.meters = meters;
    try {
      server = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
    } catch (IOException taken) {
      throw new IllegalStateException(
          "Health and metrics cannot be answered at "
              + settings.address()
              + ":"
              + settings.port()
              + " ("
              + taken.getMessage()
              + ")\nMaybe another instance has that port: name another in TANSIQ_MANAGEMENT_PORT.",
          taken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/health/live", asked -> answer(asked, 200, "alive\n"));
    server.createContext("/health/ready", this::ready);
    server.createContext("/metrics", asked -> answer(asked, 200, this.meters.scrape()));
    server.createContext("/", asked -> answer(asked, 404, "/health/live /health/ready /metrics\n"));
    server.start();
  }

  /// Where it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  private void ready(HttpExchange asked) throws IOException {
    if (!running) {
      answer(asked, 503, "stopping\n");
    } else if (databaseAnswers()) {
      answer(asked, 200, "ready\n");
    } else {
      answer(asked, 503, "no database\n");
    }
  }

  private boolean databaseAnswers() {
    try {
      return CompletableFuture.supplyAsync(this::asked, server.getExecutor())
          .orTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException late) {
      return false;
    }
  }

  private boolean asked() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException away) {
      return false;
    }
  }

  private static void answer(HttpExchange asked, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    try (asked) {
      asked.getResponseHeaders().set("Content-Type", TEXT);
      asked.sendResponseHeaders(status, bytes.length);
      asked.getResponseBody().write(bytes);
    }
  }

  @Override
  public void start() {
    running = true;
    LOG.info("Health and metrics on http:/{}", server.getAddress());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void destroy() {
    server.stop(0);
  }
}
