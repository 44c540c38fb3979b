package org.tansiq.desk.register.officials;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.lists.ListBar;
import org.tansiq.desk.register.lists.RecordNames;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.OneRecord;

@Controller
class OfficialPages {

  private static final int ROWS = 50;
  private static final int MEETINGS = 15;

  private final Officials officials;
  private final Engagements engagements;
  private final RecordNames names;
  private final OneRecord oneRecord;

  OfficialPages(
      Officials officials, Engagements engagements, RecordNames names, OneRecord oneRecord) {
    this.officials = officials;
    this.engagements = engagements;
    this.names = names;
    this.oneRecord = oneRecord;
  }

  @GetMapping("/officials")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = OfficialKeys.ALL.read(parameters);
    var reader = shell.reader();
    return Page.of("register/officials/list.jte")
        .with(
            "bar",
            ListBar.of(
                "officials",
                filter,
                officials.count(reader, filter),
                term -> names.of(reader, term, shell.tongue()),
                shell))
        .with("listing", officials.list(reader, filter, ROWS));
  }

  @GetMapping("/officials/{id}")
  View one(@PathVariable UUID id, Shell shell) {
    var reader = shell.reader();
    var became = oneRecord.became(reader, NameBearer.OFFICIAL, id);
    if (became.isPresent()) {
      var there = new RedirectView("/officials/" + became.get(), true);
      there.setStatusCode(HttpStatus.SEE_OTHER);
      return there;
    }
    var meetings = EngagementFilter.NONE.with("official", id.toString());
    return Page.of("register/officials/record.jte")
        .with("file", officials.file(reader, id))
        .with("meetings", engagements.list(reader, meetings, MEETINGS).engagements())
        .with("all", meetings)
        .with("count", engagements.count(reader, meetings).matching());
  }
}
