package org.tansiq.desk.platform.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tansiq.desk.platform.alarms.Administrators;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  /// Alarms about others' accounts are for those who may see these accounts.
  @Bean
  Administrators administrators(Policy policy) {
    return officer -> policy.allows(officer, Deed.SEE_OFFICERS);
  }
}
