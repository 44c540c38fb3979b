package org.tansiq.desk.platform.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.tansiq.desk.platform.sight.Sight;

/// What follows a change in the background, and what runs by the clock, sees everything: nobody
/// reads its answer.
@Configuration(proxyBeanMethods = false)
class BackgroundWorks {

  @Bean
  TaskDecorator asTheHouse() {
    return work ->
        () -> {
          try (var _ = Sight.house()) {
            work.run();
          }
        };
  }
}
