package org.tansiq.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Server-sent events as somebody hears them.
final class EventStream implements AutoCloseable {

  private static final String END = "(end)";

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.ofVirtual().start(this::listen);
  }

  int status() {
    return response.statusCode();
  }

  private void listen() {
    try (var lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      var name = "";
      while (lines.hasNextLine()) {
        var line = lines.nextLine();
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ") && !name.equals("alive")) {
          heard.add(line.substring(6));
        }
      }
    }
    heard.add(END);
  }

  /// The next number that was told; empty where none came in time or the stream ended.
  String next(Duration longest) {
    try {
      var text = heard.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      return text == null || text.equals(END) ? "" : text;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /// Whether the server ends it within that time.
  boolean ends(Duration longest) {
    long until = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toNanos(); left > 0; left = until - System.nanoTime()) {
        if (END.equals(heard.poll(left, TimeUnit.NANOSECONDS))) {
          return true;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
