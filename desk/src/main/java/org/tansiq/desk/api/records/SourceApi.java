package org.tansiq.desk.api.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.Answers;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.sources.Sources;

@Controller
class SourceApi {

  private final Sources sources;
  private final Answers answers;

  SourceApi(Sources sources, Answers answers) {
    this.sources = sources;
    this.answers = answers;
  }

  @GetMapping("/api/v1/sources/{id}")
  @Needs(Scope.READ_SOURCES)
  @Says("One article or document")
  Answer<SourceData> source(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    var found = Answers.there(request, () -> sources.get(id));
    return answers.of(caller, request, SourceData.of(found));
  }
}
