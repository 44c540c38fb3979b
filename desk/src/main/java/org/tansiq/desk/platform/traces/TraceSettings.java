package org.tansiq.desk.platform.traces;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tansiq.desk.platform.web.Network;

/// Where spans and times are sent; nowhere unless an operator names a collector.
///
/// @param endpoint of OTLP over HTTP, such as `https://collector.example:4318`; without TLS only on
///   this machine
/// @param every how often what was gathered is sent
@ConfigurationProperties("tansiq.traces")
public record TraceSettings(
    @DefaultValue("") String endpoint, @DefaultValue("10s") Duration every) {

  public TraceSettings {
    if (!endpoint.isEmpty() && !Network.guarded(URI.create(endpoint))) {
      throw new IllegalStateException(
          "tansiq.traces.endpoint is “"
              + endpoint
              + "”, which is not encrypted.\nMaybe https:// was meant; http:// is for a collector on"
              + " this machine.");
    }
  }
}
