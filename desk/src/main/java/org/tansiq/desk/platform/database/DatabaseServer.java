package org.tansiq.desk.platform.database;

import java.util.Optional;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;

/// The PostgreSQL the desk talks to, as its owner.
record DatabaseServer(String url, String user, String password, Optional<EmbeddedPostgres> embedded)
    implements AutoCloseable {

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }

  @Override
  public String toString() {
    return "DatabaseServer[" + (embedded.isPresent() ? "embedded" : "external") + "]";
  }
}
