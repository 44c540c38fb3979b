package org.tansiq.desk.platform.sight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells the database, with every connection it hands out, who looks, and the database looks up
/// what they may see now. Only a connection that sees nothing and is to see nothing is not told
/// again.
public final class SightedDataSource extends DelegatingDataSource implements AutoCloseable {

  /// More than a pool holds, so that one whose server was restarted is emptied of what broke.
  private static final int MOST_BROKEN = 100;

  private final Set<PGConnection> seeing =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private final AutoCloseable pool;

  public <P extends DataSource & AutoCloseable> SightedDataSource(P pool) {
    super(pool);
    this.pool = pool;
  }

  /// A connection that broke while it lay in the pool is noticed here, before anything was asked
  /// through it, so that another one takes its place and nobody is told.
  @Override
  public Connection getConnection() throws SQLException {
    for (int broken = 0; ; broken++) {
      var connection = super.getConnection();
      try {
        tell(connection);
        return connection;
      } catch (SQLException failed) {
        connection.close();
        if (!isBroken(failed) || broken == MOST_BROKEN) {
          throw failed;
        }
      }
    }
  }

  /// SQLSTATE 08: the connection broke; 57P: its server was stopped.
  private static boolean isBroken(SQLException failed) {
    var state = failed.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private void tell(Connection connection) throws SQLException {
    var server = connection.unwrap(PGConnection.class);
    var reader = Sight.reader();
    if (reader.isEmpty() && !seeing.contains(server)) {
      return;
    }
    seeing.add(server);
    try (var statement = connection.prepareStatement("select platform.look(?, false)")) {
      statement.setString(1, reader);
      statement.execute();
    }
    if (reader.isEmpty()) {
      seeing.remove(server);
    }
  }

  @Override
  public void close() throws Exception {
    pool.close();
  }
}
