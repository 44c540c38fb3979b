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
import org.tansiq.desk.register.officials.Official;
import org.tansiq.desk.register.officials.OfficialKeys;
import org.tansiq.desk.register.officials.Officials;

@Controller
class OfficialApi implements ListDoor {

  private static final List<Key> KEYS = OfficialKeys.ALL.keys();

  private final Officials officials;
  private final RecordClaims claims;
  private final OneRecord oneRecord;
  private final Cursors cursors;
  private final Answers answers;

  OfficialApi(
      Officials officials,
      RecordClaims claims,
      OneRecord oneRecord,
      Cursors cursors,
      Answers answers) {
    this.officials = officials;
    this.claims = claims;
    this.oneRecord = oneRecord;
    this.cursors = cursors;
    this.answers = answers;
  }

  @Override
  public List<Key> keys() {
    return KEYS;
  }

  @GetMapping("/api/v1/officials")
  @Needs(Scope.READ_REGISTER)
  @Says("Persons in office")
  Answer<Items<OfficialData>> officials(
      Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var asked = ListRequest.of(caller, "officials", KEYS, given, cursors);
    var found =
        officials.list(caller.officer(), OfficialKeys.ALL.read(asked.terms()), asked.limit());
    return answers.of(
        caller,
        request,
        new Items<>(
            found.rows().stream().map(OfficialData::of).toList(),
            asked.next(cursors, found.next())));
  }

  @GetMapping("/api/v1/officials/{id}")
  @Needs(Scope.READ_REGISTER)
  @Says("One official with the claims about them")
  Answer<One<OfficialData>> official(
      Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var became = oneRecord.became(caller.officer(), NameBearer.OFFICIAL, id);
    var found = Answers.there(request, () -> confirmed(caller, became.orElse(id)));
    if (became.isPresent()) {
      return Answer.elsewhere("/api/v1/officials/" + found.id());
    }
    var subject = new Subject(SubjectKind.OFFICIAL, id);
    return answers.of(
        caller, request, new One<>(OfficialData.of(found), claims.of(caller, subject)));
  }

  private Official confirmed(Caller caller, UUID id) {
    var found = officials.file(caller.officer(), id).official();
    if (!found.confirmed()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
    return found;
  }
}
