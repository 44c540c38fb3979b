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
import org.tansiq.desk.register.agreements.Agreement;
import org.tansiq.desk.register.agreements.AgreementKeys;
import org.tansiq.desk.register.agreements.Agreements;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.lists.Key;

@Controller
class AgreementApi implements ListDoor {

  private static final List<Key> KEYS = AgreementKeys.ALL.keys();

  private final Agreements agreements;
  private final RecordClaims claims;
  private final Cursors cursors;
  private final Answers answers;
  private final Today today;

  AgreementApi(
      Agreements agreements, RecordClaims claims, Cursors cursors, Answers answers, Today today) {
    this.agreements = agreements;
    this.claims = claims;
    this.cursors = cursors;
    this.answers = answers;
    this.today = today;
  }

  @Override
  public List<Key> keys() {
    return KEYS;
  }

  @GetMapping("/api/v1/agreements")
  @Needs(Scope.READ_REGISTER)
  @Says("Treaties, memoranda and other instruments")
  Answer<Items<AgreementData>> agreements(
      Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var asked = ListRequest.of(caller, "agreements", KEYS, given, cursors);
    var found =
        agreements.list(caller.officer(), AgreementKeys.ALL.read(asked.terms()), asked.limit());
    return answers.of(
        caller,
        request,
        new Items<>(
            found.rows().stream().map(one -> AgreementData.of(one, today.day())).toList(),
            asked.next(cursors, found.next())));
  }

  @GetMapping("/api/v1/agreements/{id}")
  @Needs(Scope.READ_REGISTER)
  @Says("One agreement with its claims")
  Answer<One<AgreementData>> agreement(
      Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var found = Answers.there(request, () -> confirmed(caller, id));
    var subject = new Subject(SubjectKind.AGREEMENT, id);
    return answers.of(
        caller,
        request,
        new One<>(AgreementData.of(found, today.day()), claims.of(caller, subject)));
  }

  private Agreement confirmed(Caller caller, UUID id) {
    var found = agreements.get(caller.officer(), id);
    if (!found.confirmed()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
    return found;
  }
}
