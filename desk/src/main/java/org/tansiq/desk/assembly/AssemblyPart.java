package org.tansiq.desk.assembly;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tansiq.desk.platform.database.Part;
import org.tansiq.desk.platform.web.OpenPath;

@Configuration(proxyBeanMethods = false)
class AssemblyPart {

  @Bean
  Part assemblySchema() {
    return new Part("assembly", 30);
  }

  /// A link is its own key.
  @Bean
  OpenPath assemblyLinks() {
    return new OpenPath("/link/**");
  }
}
