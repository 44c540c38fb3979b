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
import org.tansiq.desk.register.commitments.Commitment;
import org.tansiq.desk.register.commitments.CommitmentKeys;
import org.tansiq.desk.register.commitments.Commitments;
import org.tansiq.desk.register.lists.Key;

@Controller
class CommitmentApi implements ListDoor {

  private static final List<Key> KEYS = CommitmentKeys.ALL.keys();

  private final Commitments commitments;
  private final RecordClaims claims;
  private final Cursors cursors;
  private final Answers answers;
  private final Today today;

  CommitmentApi(
      Commitments commitments, RecordClaims claims, Cursors cursors, Answers answers, Today today) {
    this.commitments = commitments;
    this.claims = claims;
    this.cursors = cursors;
    this.answers = answers;
    this.today = today;
  }

  @Override
  public List<Key> keys() {
    return KEYS;
  }

  @GetMapping("/api/v1/commitments")
  @Needs(Scope.READ_REGISTER)
  @Says("What each side promised")
  Answer<Items<CommitmentData>> commitments(
      Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var asked = ListRequest.of(caller, "commitments", KEYS, given, cursors);
    var found =
        commitments.list(caller.officer(), CommitmentKeys.ALL.read(asked.terms()), asked.limit());
    return answers.of(
        caller,
        request,
        new Items<>(
            found.rows().stream().map(one -> CommitmentData.of(one, today.day())).toList(),
            asked.next(cursors, found.next())));
  }

  @GetMapping("/api/v1/commitments/{id}")
  @Needs(Scope.READ_REGISTER)
  @Says("One commitment with its claims")
  Answer<One<CommitmentData>> commitment(
      Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var found = Answers.there(request, () -> confirmed(caller, id));
    var subject = new Subject(SubjectKind.COMMITMENT, id);
    return answers.of(
        caller,
        request,
        new One<>(CommitmentData.of(found, today.day()), claims.of(caller, subject)));
  }

  private Commitment confirmed(Caller caller, UUID id) {
    var found =
        commitments
            .find(caller.officer(), id)
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, id));
    if (!found.confirmed()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
    return found;
  }
}
