package org.tansiq.desk.exchange.offers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.Answers;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.api.web.Sent;

/// Where a partner's program asks hit or no-hit without showing whom it asks for.
@Controller
class PrivateApi {

  private final PrivateAnswers answers;
  private final Answers told;

  PrivateApi(PrivateAnswers answers, Answers told) {
    this.answers = answers;
    this.told = told;
  }

  @GetMapping("/api/v1/private")
  @Needs(Scope.ASK_PRIVATE)
  @Says("What the token's partner may ask privately, and how much of the day is left")
  Answer<PrivateListData> privateList(Caller caller, HttpServletRequest request) {
    var standing = answers.standing(caller);
    return told.of(
        caller,
        request,
        new PrivateListData(
            standing.asker().agency(),
            standing.offer().name(),
            standing.published().version(),
            standing.published().ownerKey(),
            standing.published().keys(),
            standing.published().at().truncatedTo(ChronoUnit.SECONDS).toString(),
            standing.asker().keysADay(),
            standing.asker().left()));
  }

  @GetMapping("/api/v1/private/filters/{version}")
  @Needs(Scope.ASK_PRIVATE)
  @Says("Eight bytes of each output of the list, as `tansiq names private` reads them")
  ResponseEntity<byte[]> privateFilter(Caller caller, @PathVariable UUID version) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .body(answers.filter(caller, version));
  }

  @PostMapping("/api/v1/private/answers")
  @Needs(Scope.ASK_PRIVATE)
  @Says("Evaluates blinded keys; counted against the day before it is computed")
  Answer<PrivateAnswerData> askPrivately(Caller caller, @Sent PrivateQuestionData question) {
    return told.done(PrivateAnswerData.of(answers.answer(caller, question)));
  }
}
