package org.tansiq.desk.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tansiq.desk.platform.database.Part;

@Configuration(proxyBeanMethods = false)
class IntakePart {

  @Bean
  Part intakeSchema() {
    return new Part("intake", 20);
  }
}
