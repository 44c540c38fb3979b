package org.tansiq.desk.register.engagements;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;

@Controller
class EngagementPages {

  private static final int ROWS = 50;

  private final Engagements engagements;
  private final FilterBars bars;

  EngagementPages(Engagements engagements, FilterBars bars) {
    this.engagements = engagements;
    this.bars = bars;
  }

  @GetMapping("/engagements")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = EngagementFilter.of(parameters);
    return Page.of("register/engagements/list.jte")
        .with("bar", bars.of("list", filter, shell))
        .with("listing", engagements.list(shell.reader(), filter, ROWS));
  }
}
