package org.tansiq.desk.register.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// One condition of a filter as it stands in the address.
public record Term(String key, String value) {

  /// For the query of an address.
  public String encoded() {
    return key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
