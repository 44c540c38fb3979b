package org.tansiq.desk.exchange.search;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.exchange.matches.FourEyes;
import org.tansiq.desk.exchange.questions.QuestionForm;
import org.tansiq.desk.exchange.questions.Questions;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;

/// Asks for a person, shows who may be meant, and opens a hit with a second person.
@Controller
class NominalPages {

  private static final int BESIDE = 8;
  private static final int WAITING = 50;

  private final Questions questions;
  private final FourEyes fourEyes;

  NominalPages(Questions questions, FourEyes fourEyes) {
    this.questions = questions;
    this.fourEyes = fourEyes;
  }

  @GetMapping("/nominal")
  Page form(Shell shell) {
    return form(shell, QuestionForm.empty(), Optional.empty());
  }

  private Page form(Shell shell, QuestionForm form, Optional<String> refused) {
    var reader = shell.reader();
    return Page.of("exchange/search/form.jte")
        .with("form", form)
        .with("refused", refused)
        .with("nations", Nation.all(shell.tongue()))
        .with("last", questions.last(reader, BESIDE))
        .with("waiting", fourEyes.waiting(reader, WAITING))
        .with("own", fourEyes.own(reader, BESIDE));
  }

  @PostMapping("/nominal/questions")
  View ask(@ModelAttribute QuestionForm form, Shell shell) {
    try {
      return to("/nominal/questions/" + questions.ask(shell.reader(), form));
    } catch (Refused refused) {
      if (!(refused.code() instanceof NominalRefusal)) {
        throw refused;
      }
      var why = shell.text(refused.code().key(), refused.values().toArray());
      return form(shell, form, Optional.of(why)).status(refused.code().status());
    }
  }

  @GetMapping("/nominal/questions/{id}")
  Page answer(@PathVariable UUID id, Shell shell) {
    return Page.of("exchange/search/answer.jte")
        .with("question", questions.get(shell.reader(), id));
  }

  @PostMapping("/nominal/questions/{id}/hits/{number}")
  View request(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    return to("/nominal/matches/" + fourEyes.request(shell.reader(), id, number, why));
  }

  @GetMapping("/nominal/matches/{id}")
  Page match(@PathVariable UUID id, Shell shell) {
    return page(fourEyes.open(shell.reader(), id), BirthDates.MASKED);
  }

  /// Shown this once; the next look at it is masked again.
  @PostMapping("/nominal/matches/{id}/whole")
  Page whole(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Shell shell) {
    return page(fourEyes.whole(shell.reader(), id, why), BirthDates.WHOLE);
  }

  private static Page page(FourEyes.Opened opened, BirthDates births) {
    return Page.of("exchange/search/match.jte")
        .with("match", opened.match())
        .with("entry", opened.entry())
        .with("births", births);
  }

  @PostMapping("/nominal/matches/{id}/decide")
  View decide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    fourEyes.decide(shell.reader(), id, outcome, why);
    return to("/nominal/matches/" + id);
  }

  private static View to(String path) {
    var view = new RedirectView(path, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
