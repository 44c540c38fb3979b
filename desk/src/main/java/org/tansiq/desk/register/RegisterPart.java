package org.tansiq.desk.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tansiq.desk.platform.database.Part;

@Configuration(proxyBeanMethods = false)
class RegisterPart {

  @Bean
  Part registerSchema() {
    return new Part("register", 10);
  }
}
