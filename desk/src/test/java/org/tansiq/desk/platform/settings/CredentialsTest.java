package org.tansiq.desk.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class CredentialsTest {

  @TempDir private Path folder;

  private StandardEnvironment with(Map<String, Object> said) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, said));
    return environment;
  }

  @Test
  void a_file_called_like_a_setting_is_that_setting_and_stands_before_the_environment()
      throws IOException {
    Files.writeString(folder.resolve("tansiq.db.password"), "from a vault \n");
    Files.writeString(folder.resolve("other.secret"), "not ours");
    var environment =
        with(
            Map.of(
                "CREDENTIALS_DIRECTORY", folder.toString(),
                "tansiq.db.password", "from the environment",
                "tansiq.db.user", "desk"));
    Credentials.into(environment);
    assertThat(environment.getProperty("tansiq.db.password")).isEqualTo("from a vault ");
    assertThat(environment.getProperty("tansiq.db.user")).isEqualTo("desk");
    assertThat(environment.getProperty("other.secret")).isNull();
  }

  @Test
  void without_a_folder_nothing_changes_and_one_that_cannot_be_read_is_told() {
    var bare = with(Map.of());
    Credentials.into(bare);
    assertThat(bare.getPropertySources()).noneMatch(s -> s.getName().equals("credentials"));
    assertThatThrownBy(
            () -> Credentials.into(with(Map.of("CREDENTIALS_DIRECTORY", folder + "/none"))))
        .hasMessageContaining("\nMaybe the desk runs under another account");
  }
}
