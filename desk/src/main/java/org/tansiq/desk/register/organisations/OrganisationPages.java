package org.tansiq.desk.register.organisations;

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
import org.tansiq.desk.register.agreements.AgreementKeys;
import org.tansiq.desk.register.agreements.Agreements;
import org.tansiq.desk.register.engagements.Charts;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.lists.ListBar;
import org.tansiq.desk.register.lists.RecordNames;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.OneRecord;
import org.tansiq.desk.register.officials.OfficialKeys;
import org.tansiq.desk.register.officials.Officials;

@Controller
class OrganisationPages {

  private static final int ROWS = 50;
  private static final int BESIDE = 12;

  private final Organisations organisations;
  private final Officials officials;
  private final Agreements agreements;
  private final Charts charts;
  private final RecordNames names;
  private final OneRecord oneRecord;

  OrganisationPages(
      Organisations organisations,
      Officials officials,
      Agreements agreements,
      Charts charts,
      RecordNames names,
      OneRecord oneRecord) {
    this.organisations = organisations;
    this.officials = officials;
    this.agreements = agreements;
    this.charts = charts;
    this.names = names;
    this.oneRecord = oneRecord;
  }

  @GetMapping("/organisations")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = OrganisationKeys.ALL.read(parameters);
    var reader = shell.reader();
    return Page.of("register/organisations/list.jte")
        .with(
            "bar",
            ListBar.of(
                "organisations",
                filter,
                organisations.count(reader, filter),
                term -> names.of(reader, term, shell.tongue()),
                shell))
        .with("listing", organisations.list(reader, filter, ROWS));
  }

  @GetMapping("/organisations/{id}")
  View one(@PathVariable UUID id, Shell shell) {
    var reader = shell.reader();
    var became = oneRecord.became(reader, NameBearer.ORGANISATION, id);
    if (became.isPresent()) {
      var there = new RedirectView("/organisations/" + became.get(), true);
      there.setStatusCode(HttpStatus.SEE_OTHER);
      return there;
    }
    var organisation = organisations.get(reader, id);
    var inPost =
        OfficialKeys.ALL.everything().with("organisation", id.toString()).with("post", "now");
    var bound = AgreementKeys.ALL.everything().with("organisation", id.toString());
    var took = EngagementFilter.NONE.with("organisation", id.toString());
    return Page.of("register/organisations/record.jte")
        .with(
            "record",
            new OrganisationRecord(
                organisation,
                organisation.parent().flatMap(parent -> organisations.find(reader, parent)),
                organisations.within(reader, id),
                officials.list(reader, inPost, BESIDE).rows(),
                inPost,
                agreements.list(reader, bound, BESIDE).rows(),
                bound,
                charts.timeline(reader, took),
                took));
  }
}
