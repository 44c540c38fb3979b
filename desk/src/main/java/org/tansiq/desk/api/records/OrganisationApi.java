package org.tansiq.desk.api.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.Answers;
import org.tansiq.desk.api.web.Cursors;
import org.tansiq.desk.api.web.ListDoor;
import org.tansiq.desk.api.web.ListRequest;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.OneRecord;
import org.tansiq.desk.register.organisations.Organisation;
import org.tansiq.desk.register.organisations.OrganisationKeys;
import org.tansiq.desk.register.organisations.Organisations;

@Controller
class OrganisationApi implements ListDoor {

  private static final List<Key> KEYS = OrganisationKeys.ALL.keys();

  private final Organisations organisations;
  private final RecordClaims claims;
  private final OneRecord oneRecord;
  private final Cursors cursors;
  private final Answers answers;

  OrganisationApi(
      Organisations organisations,
      RecordClaims claims,
      OneRecord oneRecord,
      Cursors cursors,
      Answers answers) {
    this.organisations = organisations;
    this.claims = claims;
    this.oneRecord = oneRecord;
    this.cursors = cursors;
    this.answers = answers;
  }

  @Override
  public List<Key> keys() {
    return KEYS;
  }

  @GetMapping("/api/v1/organisations")
  @Needs(Scope.READ_REGISTER)
  @Says("Organisations")
  Answer<Items<OrganisationData>> organisations(
      Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var asked = ListRequest.of(caller, "organisations", KEYS, given, cursors);
    var found =
        organisations.list(
            caller.officer(), OrganisationKeys.ALL.read(asked.terms()), asked.limit());
    return answers.of(
        caller,
        request,
        new Items<>(
            found.rows().stream().map(OrganisationData::of).toList(),
            asked.next(cursors, found.next())));
  }

  @GetMapping("/api/v1/organisations/{id}")
  @Needs(Scope.READ_REGISTER)
  @Says("One organisation with its claims")
  Answer<One<OrganisationData>> organisation(
      Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var became = oneRecord.became(caller.officer(), NameBearer.ORGANISATION, id);
    var found = Answers.there(request, () -> confirmed(caller, became.orElse(id)));
    if (became.isPresent()) {
      return Answer.elsewhere("/api/v1/organisations/" + found.id());
    }
    var subject = new Subject(SubjectKind.ORGANISATION, id);
    return answers.of(
        caller, request, new One<>(OrganisationData.of(found), claims.of(caller, subject)));
  }

  private Organisation confirmed(Caller caller, UUID id) {
    var found = organisations.get(caller.officer(), id);
    if (!found.confirmed()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
    return found;
  }
}
