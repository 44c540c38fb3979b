package org.tansiq.desk.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The built front end under `/assets`, each file addressed with a mark of its content.
@Component
public class Assets {

  private final Map<String, String> paths = new ConcurrentHashMap<>();

  /// The address of a file such as `desk.js`.
  public String path(String name) {
    return paths.computeIfAbsent(name, Assets::marked);
  }

  private static String marked(String name) {
    var file = new ClassPathResource("static/assets/" + name);
    if (!file.exists()) {
      return "/assets/" + name;
    }
    try {
      var sum = new CRC32C();
      sum.update(file.getContentAsByteArray());
      return "/assets/" + name + "?v=" + HexFormat.of().toHexDigits((int) sum.getValue());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
