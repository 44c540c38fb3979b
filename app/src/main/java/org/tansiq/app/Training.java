package org.tansiq.app;

/// A start and a stop for the JVM's ahead-of-time cache to learn from (JEP 514).
///
/// It starts the whole desk on a scratch database, asks it for its first pages, reads an article,
/// and stops; the launcher calls it once after a build.
final class Training {

  private Training() {}

  static int run() {
    try (var context = Server.start(new String[] {"--server.port=0"})) {
      return TrainingVisit.to(context);
    }
  }
}
