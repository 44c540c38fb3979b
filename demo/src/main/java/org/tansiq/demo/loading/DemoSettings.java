package org.tansiq.demo.loading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which of the possible demo countries this deployment loads.
///
/// @param seed the same seed and day make the same country
@ConfigurationProperties("tansiq.demo")
record DemoSettings(@DefaultValue("7") long seed) {}
