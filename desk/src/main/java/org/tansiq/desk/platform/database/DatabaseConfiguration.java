package org.tansiq.desk.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.tansiq.desk.platform.sight.SightedDataSource;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// How long a request waits for a database that is away, before its reader is told.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// The embedded server is stopped after the pool, because the pool needs it.
  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return DatabaseServer.open(settings);
  }

  @Bean
  @Order(0)
  Part platformPart() {
    return new Part("platform", 0);
  }

  @Bean
  DataSource dataSource(
      DatabaseServer server, DatabaseSettings settings, ObjectProvider<Part> parts) {
    Migrations.run(server.owner(), List.copyOf(parts.stream().toList()));
    var pool = new HikariConfig();
    pool.setPoolName("desk");
    pool.setJdbcUrl(server.url());
    pool.setUsername(server.user());
    pool.setPassword(server.password());
    pool.setConnectionInitSql("set role " + Migrations.DESK_ROLE);
    pool.setMaximumPoolSize(settings.connections());
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.addDataSourceProperty("ApplicationName", "tansiq");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new SightedDataSource(new HikariDataSource(pool));
  }
}
