package org.tansiq.desk.register.engagements;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.places.Places;

@Controller
class EngagementPages {

  private static final int ROWS = 50;

  private final Engagements engagements;
  private final Charts charts;
  private final FilterBars bars;
  private final Places places;

  EngagementPages(Engagements engagements, Charts charts, FilterBars bars, Places places) {
    this.engagements = engagements;
    this.charts = charts;
    this.bars = bars;
    this.places = places;
  }

  @GetMapping("/engagements")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = EngagementFilter.of(parameters);
    return Page.of("register/engagements/list.jte")
        .with("bar", bars.of("list", filter, shell))
        .with("listing", engagements.list(shell.reader(), filter, ROWS));
  }

  @GetMapping("/engagements/timeline")
  Page timeline(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = EngagementFilter.of(parameters);
    return Page.of("register/engagements/timeline.jte")
        .with("bar", bars.of("timeline", filter, shell))
        .with("timeline", charts.timeline(shell.reader(), filter));
  }

  @GetMapping("/engagements/map")
  Page map(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = EngagementFilter.of(parameters);
    return Page.of("register/engagements/map.jte")
        .with("bar", bars.of("map", filter, shell))
        .with("seat", places.seat(shell.settings().home()))
        .with("map", charts.map(shell.reader(), filter));
  }

  @GetMapping("/engagements/network")
  Page network(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = EngagementFilter.of(parameters);
    return Page.of("register/engagements/network.jte")
        .with("bar", bars.of("network", filter, shell))
        .with("network", charts.network(shell.reader(), filter, shell.tongue()));
  }
}
