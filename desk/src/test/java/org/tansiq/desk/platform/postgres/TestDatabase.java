package org.tansiq.desk.platform.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/// A database of the tests' PostgreSQL, and who may enter it.
///
/// @param url its JDBC URL without user and password
public record TestDatabase(String url, String user, String password) implements AutoCloseable {

  static final String PREFIX = "tansiq_test_";
  private static final String NAME_IN_URL = "(?<=[^/]/)[^/?]*(?=\\?|$)";

  /// From one URL that carries user and password.
  static TestDatabase at(String url) {
    var parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new IllegalArgumentException(
          "Not a PostgreSQL JDBC URL: "
              + url.replaceAll("password=[^&]*", "password=…")
              + "\nMaybe jdbc:postgresql://127.0.0.1:5432/postgres?user=…&password=…");
    }
    var bare = url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
    return new TestDatabase(bare, parts.getProperty("user", ""), parts.getProperty("password", ""));
  }

  /// Its name on the server.
  public String name() {
    var parts = Driver.parseURL(url, new Properties());
    return parts == null ? "" : parts.getProperty("PGDBNAME", "");
  }

  TestDatabase sibling(String name) {
    return new TestDatabase(url.replaceFirst(NAME_IN_URL, name), user, password);
  }

  /// Plain connections, without a pool.
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /// Runs one statement in a connection of its own.
  public void execute(String sql) {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /// The first column of the first row.
  public String ask(String sql) {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  void dropDatabasesOfEarlierRuns() {
    var names = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select datname from pg_database where starts_with(datname, '" + PREFIX + "')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Databases of earlier runs cannot be listed", failed);
    }
    names.forEach(name -> execute("drop database " + name + " with (force)"));
  }

  /// Drops it, whoever is still connected.
  @Override
  public void close() {
    TestPostgres.administration().execute("drop database if exists " + name() + " with (force)");
  }
}
