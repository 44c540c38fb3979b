package org.tansiq.desk.api.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.Answers;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.partners.Partner;
import org.tansiq.desk.register.partners.Partners;

@Controller
class PartnerApi {

  private final Partners partners;
  private final Answers answers;

  PartnerApi(Partners partners, Answers answers) {
    this.partners = partners;
    this.answers = answers;
  }

  @GetMapping("/api/v1/partners")
  @Needs(Scope.READ_REGISTER)
  @Says("All countries with which people have confirmed anything, on one page")
  Answer<Items<PartnerData>> partners(Caller caller, HttpServletRequest request) {
    var all =
        partners.confirmed(caller.officer()).stream()
            .sorted(Comparator.comparing(Partner::code))
            .map(PartnerData::of)
            .toList();
    return answers.of(caller, request, new Items<>(all, Optional.empty()));
  }

  @GetMapping("/api/v1/partners/{code}")
  @Needs(Scope.READ_REGISTER)
  @Says("One country")
  Answer<PartnerData> partner(
      Caller caller, @PathVariable String code, HttpServletRequest request) {
    var found =
        partners.confirmed(caller.officer()).stream()
            .filter(partner -> partner.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, request.getRequestURI()));
    return answers.of(caller, request, PartnerData.of(found));
  }
}
