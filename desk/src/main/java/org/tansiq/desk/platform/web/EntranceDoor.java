package org.tansiq.desk.platform.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// A part of how officers get in, hung into the one filter chain.
@FunctionalInterface
public interface EntranceDoor {

  void on(HttpSecurity http) throws Exception;
}
