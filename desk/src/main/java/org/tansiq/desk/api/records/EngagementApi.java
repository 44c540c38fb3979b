package org.tansiq.desk.api.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.engagements.EngagementFilter;
import org.tansiq.desk.register.engagements.EngagementKind;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.lists.Key;

@Controller
class EngagementApi implements ListDoor {

  private static final List<Key> KEYS =
      List.of(
          Key.search(),
          Key.any(
              "kind",
              Arrays.stream(EngagementKind.values()).map(EngagementKind::code).toList(),
              ""),
          Key.countries(),
          Key.topics(),
          Key.day("from"),
          Key.day("to"),
          Key.one("hosted", List.of("ours", "theirs"), ""),
          Key.record("parent"),
          Key.record("official"),
          Key.record("organisation"),
          Key.record("place"));

  private final Engagements engagements;
  private final RecordClaims claims;
  private final Cursors cursors;
  private final Answers answers;

  EngagementApi(Engagements engagements, RecordClaims claims, Cursors cursors, Answers answers) {
    this.engagements = engagements;
    this.claims = claims;
    this.cursors = cursors;
    this.answers = answers;
  }

  @Override
  public List<Key> keys() {
    return KEYS;
  }

  @GetMapping("/api/v1/engagements")
  @Needs(Scope.READ_REGISTER)
  @Says("Visits, meetings and forums")
  Answer<Items<EngagementData>> engagements(
      Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var asked = ListRequest.of(caller, "engagements", KEYS, given, cursors);
    var found =
        engagements.list(caller.officer(), EngagementFilter.of(asked.terms()), asked.limit());
    return answers.of(
        caller,
        request,
        new Items<>(
            found.engagements().stream().map(EngagementData::of).toList(),
            asked.next(cursors, found.next())));
  }

  @GetMapping("/api/v1/engagements/{id}")
  @Needs(Scope.READ_REGISTER)
  @Says("One engagement with its claims")
  Answer<One<EngagementData>> engagement(
      Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var found = Answers.there(request, () -> confirmed(caller, id));
    return answers.of(
        caller,
        request,
        new One<>(EngagementData.of(found), claims.of(caller, Subject.engagement(id))));
  }

  private Engagement confirmed(Caller caller, UUID id) {
    var found = engagements.get(caller.officer(), id);
    if (!found.confirmed()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
    return found;
  }
}
