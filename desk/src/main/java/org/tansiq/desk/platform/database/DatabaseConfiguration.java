package org.tansiq.desk.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;
import org.tansiq.desk.platform.postgres.JoinedPostgres;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// The running server: the embedded one is stopped after the pool, because the pool needs it.
  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings) {
    if (settings.embedded()) {
      var home = settings.homeFolder().resolve("postgres");
      var joined = settings.guest() ? JoinedPostgres.at(home) : Optional.<JoinedPostgres>empty();
      if (joined.isPresent()) {
        var running = joined.get();
        return new DatabaseServer(
            running.jdbcUrl(), running.user(), running.password(), Optional.empty());
      }
      var embedded = EmbeddedPostgres.open(home);
      return new DatabaseServer(
          embedded.jdbcUrl(), embedded.user(), embedded.password(), Optional.of(embedded));
    }
    return new DatabaseServer(
        settings.url(), settings.user(), settings.password(), Optional.empty());
  }

  @Bean
  @Order(0)
  Part platformPart() {
    return new Part("platform", 0);
  }

  @Bean
  DataSource dataSource(
      DatabaseServer server, DatabaseSettings settings, ObjectProvider<Part> parts) {
    var owner = new DriverManagerDataSource(server.url(), server.user(), server.password());
    Migrations.run(owner, List.copyOf(parts.stream().toList()));
    var pool = new HikariConfig();
    pool.setPoolName("desk");
    pool.setJdbcUrl(server.url());
    pool.setUsername(server.user());
    pool.setPassword(server.password());
    pool.setConnectionInitSql("set role " + Migrations.DESK_ROLE);
    pool.setMaximumPoolSize(settings.connections());
    pool.setMinimumIdle(2);
    pool.addDataSourceProperty("ApplicationName", "tansiq");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(pool);
  }
}
