package org.tansiq.desk.platform.sight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells the database, with every connection it hands out, who looks; a connection that knows it
/// already is not told again.
public final class SightedDataSource extends DelegatingDataSource implements AutoCloseable {

  private final Map<PGConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());
  private final AutoCloseable pool;

  public <P extends DataSource & AutoCloseable> SightedDataSource(P pool) {
    super(pool);
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    try {
      tell(connection);
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private void tell(Connection connection) throws SQLException {
    var server = connection.unwrap(PGConnection.class);
    var reader = Sight.reader();
    if (reader.equals(told.getOrDefault(server, ""))) {
      return;
    }
    told.remove(server);
    try (var statement =
        connection.prepareStatement("select set_config('tansiq.reader', ?, false)")) {
      statement.setString(1, reader);
      statement.execute();
    }
    told.put(server, reader);
  }

  @Override
  public void close() throws Exception {
    pool.close();
  }
}
