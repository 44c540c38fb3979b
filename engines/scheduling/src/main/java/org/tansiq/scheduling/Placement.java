package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.List;

/// Where an activity is: its first slot and the resource for each of its needs, in their order.
public record Placement(int slot, List<String> resources) implements Serializable {

  public Placement {
    resources = List.copyOf(resources);
  }
}
