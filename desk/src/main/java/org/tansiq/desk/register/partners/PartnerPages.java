package org.tansiq.desk.register.partners;

import java.util.List;
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
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.agreements.AgreementKeys;
import org.tansiq.desk.register.agreements.Agreements;
import org.tansiq.desk.register.commitments.Commitments;
import org.tansiq.desk.register.engagements.Charts;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.ListBar;
import org.tansiq.desk.register.lists.Term;
import org.tansiq.desk.register.officials.OfficialKeys;
import org.tansiq.desk.register.officials.Officials;
import org.tansiq.desk.register.organisations.Organisation;
import org.tansiq.desk.register.organisations.OrganisationKeys;
import org.tansiq.desk.register.organisations.Organisations;
import org.tansiq.desk.register.partners.PartnerRecord.Around;
import org.tansiq.desk.register.partners.PartnerRecord.Drawn;
import org.tansiq.desk.register.partners.PartnerRecord.Some;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.desk.register.places.Places;

@Controller
class PartnerPages {

  private static final int AGREEMENTS = 8;
  private static final int BESIDE = 6;

  private final Partners partners;
  private final Agreements agreements;
  private final Commitments commitments;
  private final Officials officials;
  private final Organisations organisations;
  private final Charts charts;
  private final Places places;

  PartnerPages(
      Partners partners,
      Agreements agreements,
      Commitments commitments,
      Officials officials,
      Organisations organisations,
      Charts charts,
      Places places) {
    this.partners = partners;
    this.agreements = agreements;
    this.commitments = commitments;
    this.officials = officials;
    this.organisations = organisations;
    this.charts = charts;
    this.places = places;
  }

  @GetMapping("/partners")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = PartnerChoice.KEYS.read(parameters);
    var all = partners.all(shell.reader());
    var chosen = PartnerChoice.of(all, filter, shell.tongue());
    var bodies = OrganisationKeys.ALL.everything().with("scope", "international");
    return Page.of("register/partners/list.jte")
        .with(
            "bar",
            ListBar.of(
                "partners", filter, new Count(chosen.size(), all.size()), Term::value, shell))
        .with("partners", chosen)
        .with("bodies", some(organisations.list(shell.reader(), bodies, 24).rows(), bodies, shell));
  }

  private Some<Organisation> some(List<Organisation> first, Filter all, Shell shell) {
    return new Some<>(first, organisations.matching(shell.reader(), all), all);
  }

  @GetMapping("/partners/{code}")
  View one(@PathVariable String code, Shell shell) {
    if (code.length() == 36) {
      var where = new RedirectView("/organisations/" + code, true);
      where.setStatusCode(HttpStatus.SEE_OTHER);
      return where;
    }
    if (!Countries.known(code)) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "/partners/" + code);
    }
    return Page.of("register/partners/record.jte").with("record", record(code, shell));
  }

  private PartnerRecord record(String code, Shell shell) {
    var reader = shell.reader();
    var met = EngagementFilter.NONE.with("country", code);
    var bound = AgreementKeys.ALL.everything().with("country", code);
    var inPost = OfficialKeys.ALL.everything().with("country", code).with("post", "now");
    var bodies = OrganisationKeys.ALL.everything().with("country", code);
    return new PartnerRecord(
        partners.one(reader, code),
        new Drawn(
            charts.timeline(reader, met),
            charts.map(reader, met),
            places.seat(shell.settings().home())),
        new Some<>(
            agreements.list(reader, bound, AGREEMENTS).rows(),
            agreements.matching(reader, bound),
            bound),
        commitments.balance(reader, code),
        new Some<>(
            officials.list(reader, inPost, BESIDE).rows(),
            officials.matching(reader, inPost),
            inPost),
        some(organisations.list(reader, bodies, BESIDE).rows(), bodies, shell),
        new Around(
            partners.topics(reader, code),
            partners.reciprocity(reader, code),
            partners.articles(reader, code),
            partners.withoutDataClause(reader, code)),
        met);
  }
}
