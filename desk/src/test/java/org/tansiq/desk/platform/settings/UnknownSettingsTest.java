package org.tansiq.desk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.pages.PageSettings;

class UnknownSettingsTest {

  private final ApplicationContextRunner desk =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void a_known_setting_starts() {
    desk.withPropertyValues("tansiq.pages.home=SN")
        .run(context -> assertThat(context.getBean(PageSettings.class).home()).isEqualTo("SN"));
  }

  @Test
  void a_misspelt_setting_stops_the_start_and_names_the_nearest() {
    desk.withPropertyValues("tansiq.db.ulr=jdbc:postgresql://db/tansiq")
        .run(context ->
            assertThatThrownBy(context::getBeanDefinitionNames)
                .rootCause()
                .isInstanceOf(UnknownSetting.class)
                .hasMessageContaining("Unknown setting tansiq.db.ulr")
                .hasMessageContaining("Maybe you meant tansiq.db.url"));
  }

  @Test
  void an_environment_variable_is_checked_too() {
    desk.withPropertyValues("TANSIQ_DB_PASWORD=x")
        .run(context ->
            assertThatThrownBy(context::getBeanDefinitionNames)
                .rootCause()
                .hasMessageContaining("TANSIQ_DB_PASSWORD"));
  }

  @Configuration
  @EnableConfigurationProperties({DatabaseSettings.class, PageSettings.class})
  @Import(UnknownSettings.class)
  static class Settings {}
}
