package org.tansiq.desk.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tansiq.desk.platform.database.Part;

@Configuration(proxyBeanMethods = false)
class ApiPart {

  @Bean
  Part apiSchema() {
    return new Part("api", 30);
  }
}
