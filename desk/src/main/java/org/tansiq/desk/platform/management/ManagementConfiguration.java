package org.tansiq.desk.platform.management;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing of this is loaded unless an operator names a port.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("tansiq.management.port")
class ManagementConfiguration {

  @Bean(destroyMethod = "close")
  JvmGcMetrics pauses() {
    return new JvmGcMetrics();
  }

  @Bean(destroyMethod = "close")
  PrometheusMeterRegistry meters(DataSource pool, JdbcClient jdbc, JvmGcMetrics pauses) {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    pauses.bindTo(meters);
    measure(pool, meters);
    gauge(meters, jdbc, "tansiq.ledger.waiting", "select count(*) from audit.waiting");
    gauge(
        meters,
        jdbc,
        "tansiq.notices.waiting",
        "select count(*) from platform.event_publication where completion_date is null");
    return meters;
  }

  private static void measure(DataSource pool, PrometheusMeterRegistry meters) {
    try {
      pool.unwrap(HikariDataSource.class).setMetricRegistry(meters);
    } catch (SQLException other) {
      throw new IllegalStateException("The pool cannot be measured", other);
    }
  }

  private static void gauge(
      PrometheusMeterRegistry meters, JdbcClient jdbc, String name, String count) {
    Gauge.builder(name, jdbc, asked -> asked.sql(count).query(Double.class).single())
        .register(meters);
  }

  @Bean
  RequestTimes requestTimes(PrometheusMeterRegistry meters) {
    return new RequestTimes(meters);
  }

  @Bean
  ManagementServer managementServer(
      ManagementSettings settings, DataSource pool, PrometheusMeterRegistry meters) {
    return new ManagementServer(settings, pool, meters);
  }
}
