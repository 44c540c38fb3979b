package org.tansiq.desk.platform.postgres;

import java.nio.file.Path;

/// An application of its own that holds a home until it is killed.
final class Holder {

  private Holder() {}

  /// @param words the home, and where the programs are unpacked
  public static void main(String[] words) throws InterruptedException {
    var options = Options.standard().withSharedBuffers(32).withBinaries(Path.of(words[1]));
    var postgres = EmbeddedPostgres.open(Path.of(words[0]), options);
    var database = new TestDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password());
    database.execute("create table if not exists kept (text text)");
    database.execute("insert into kept values ('acknowledged')");
    System.out.println("holds " + postgres.pid());
    Thread.sleep(60_000);
  }
}
