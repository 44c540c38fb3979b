package org.tansiq.desk.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Settings from files that a vault lays beside the process, so that no secret stands in its
/// environment or its words: systemd's credentials, or what an agent of a vault mounts.
///
/// Each file of the folder that `CREDENTIALS_DIRECTORY` names and that is called like a setting,
/// such as `tansiq.db.password`, is that setting; its last line end is not part of it.
public final class Credentials {

  private static final String FOLDER = "CREDENTIALS_DIRECTORY";
  private static final String OURS = "tansiq.";
  private static final long LARGEST = 64_000;

  private Credentials() {}

  /// Lets what lies there stand before what the environment says.
  public static void into(ConfigurableEnvironment environment) {
    var folder = environment.getProperty(FOLDER, "");
    if (folder.isBlank()) {
      return;
    }
    var found = read(Path.of(folder));
    var sources = environment.getPropertySources();
    var source = new MapPropertySource("credentials", found);
    if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      sources.addBefore(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source);
    } else {
      sources.addFirst(source);
    }
  }

  private static Map<String, Object> read(Path folder) {
    var found = new LinkedHashMap<String, Object>();
    try (var files = Files.newDirectoryStream(folder, OURS + "*")) {
      for (var file : files) {
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
          found.put(
              file.getFileName().toString(), Files.readString(file).replaceFirst("\\R\\z", ""));
        }
      }
      return found;
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          FOLDER
              + " names a folder that cannot be read: "
              + folder
              + "\nMaybe the desk runs under another account than its credentials are for.",
          unreadable);
    }
  }
}
