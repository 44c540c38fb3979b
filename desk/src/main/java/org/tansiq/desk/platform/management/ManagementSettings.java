package org.tansiq.desk.platform.management;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where health and metrics are answered, away from the pages.
///
/// @param address loopback unless the operator's network says otherwise: nobody signs in there
/// @param port none unless named; 0 for one that is free
@ConfigurationProperties("tansiq.management")
public record ManagementSettings(
    @DefaultValue("127.0.0.1") String address, @DefaultValue("-1") int port) {}
