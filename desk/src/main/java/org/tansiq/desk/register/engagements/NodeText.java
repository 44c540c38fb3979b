package org.tansiq.desk.register.engagements;

import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.places.Countries;

/// What a node of the network is called and where it leads.
record NodeText(String name, String href) {

  static NodeText of(Charts.Node node, EngagementFilter filter, Shell shell) {
    if (node.others() > 0) {
      return node.country().isEmpty()
          ? new NodeText(
              shell.text("network.rest", node.others(), shell.number(node.others())),
              filter.on("/engagements"))
          : new NodeText(
              shell.text(
                  "network.others",
                  node.others(),
                  shell.number(node.others()),
                  Countries.name(node.country(), shell.tongue())),
              filter.with("country", node.country()).on("/engagements"));
    }
    return new NodeText(
        node.name(),
        switch (node.kind()) {
          case PERSON -> "/officials/" + node.id();
          case ORGANISATION -> "/organisations/" + node.id();
          case COUNTRY -> "/partners/" + node.country();
        });
  }
}
