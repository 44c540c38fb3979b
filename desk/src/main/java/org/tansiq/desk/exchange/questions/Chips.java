package org.tansiq.desk.exchange.questions;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reasons as a column keeps them.
@Component
public class Chips {

  private final JsonMapper json;

  Chips(JsonMapper json) {
    this.json = json;
  }

  public String written(List<Chip> chips) {
    return json.writeValueAsString(chips);
  }

  public List<Chip> read(String text) {
    return List.of(json.readValue(text, Chip[].class));
  }
}
