package org.tansiq.desk.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much programs may ask.
///
/// @param requestsPerMinute of one token, on all instances together; so many may come at once
@ConfigurationProperties("tansiq.api")
public record ApiSettings(@DefaultValue("120") int requestsPerMinute) {

  public ApiSettings {
    if (requestsPerMinute < 1) {
      throw new IllegalStateException(
          "tansiq.api.requests-per-minute is "
              + requestsPerMinute
              + ".\nMaybe you want no program to read: then let nobody make tokens.");
    }
  }
}
