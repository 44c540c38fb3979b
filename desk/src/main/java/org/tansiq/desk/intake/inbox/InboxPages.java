package org.tansiq.desk.intake.inbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;

/// The inbox: what came in, what waits, what was not taken.
@Controller
class InboxPages {

  private static final int ROWS = 50;

  private final Articles articles;
  private final Inbox inbox;

  InboxPages(Articles articles, Inbox inbox) {
    this.articles = articles;
    this.inbox = inbox;
  }

  @GetMapping("/intake")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = ArticleKeys.ALL.read(parameters);
    var by = shell.reader();
    return Page.of("intake/inbox/list.jte")
        .with("filter", filter)
        .with("count", articles.count(by, filter))
        .with("listing", articles.list(by, filter, ROWS))
        .with("undecided", articles.undecided(by))
        .with("queue", inbox.queue(by))
        .with("refused", articles.refused(by));
  }

  /// The first article that waits for a decision, else the inbox.
  @GetMapping("/intake/review")
  View review(Officer by) {
    return redirect(articles.next(by, Optional.empty()).map(Inbox::href).orElse("/intake"));
  }

  @GetMapping(path = "/intake/queue", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Progress queue(@RequestParam(defaultValue = "0") long of, Shell shell) {
    var waiting = inbox.queue(shell.reader()).waiting();
    var total = Math.max(of, waiting);
    return new Progress(
        total - waiting, total, shell.text("intake.reading"), waiting == 0, "/intake");
  }

  @PostMapping("/intake/refused/seen")
  View seen(Officer by) {
    inbox.forgetRefused(by);
    return redirect("/intake");
  }

  @PostMapping("/intake/articles/{id}/again")
  View again(@PathVariable UUID id, Officer by) {
    inbox.again(by, id);
    return redirect(Inbox.href(id));
  }

  static View redirect(String path) {
    var view = new RedirectView(path, true);
    view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
    return view;
  }

  /// How far reading has come, as the progress element asks for it.
  record Progress(long done, long total, String label, boolean finished, String href) {}
}
