package org.tansiq.desk.exchange.index;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tansiq.desk.platform.database.DatabaseSettings;

/// Where the index of nominals lies.
///
/// @param index the folder; empty means `nominals` beside the embedded database. What is in it is
///   made again from the database at any time; each instance takes a folder of its own within.
@ConfigurationProperties("tansiq.exchange")
public record IndexSettings(@DefaultValue("") String index) {

  Path folder(DatabaseSettings database) {
    return index.isBlank() ? database.homeFolder().resolve("nominals") : Path.of(index);
  }
}
