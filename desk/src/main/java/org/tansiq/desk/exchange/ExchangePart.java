package org.tansiq.desk.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tansiq.desk.platform.database.Part;

@Configuration(proxyBeanMethods = false)
class ExchangePart {

  @Bean
  Part exchangeSchema() {
    return new Part("exchange", 30);
  }
}
