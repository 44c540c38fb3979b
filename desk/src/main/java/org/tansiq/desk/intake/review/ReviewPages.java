package org.tansiq.desk.intake.review;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.intake.inbox.Articles;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.intake.inbox.InboxArticle;
import org.tansiq.desk.intake.matching.Merging;
import org.tansiq.desk.intake.scanning.ScanRefusal;
import org.tansiq.desk.intake.scanning.Scanner;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Script;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The review desk of one article.
@Controller
class ReviewPages {

  private final ReviewDesk desk;
  private final Articles articles;
  private final Merging merging;
  private final Scanner scanner;

  ReviewPages(ReviewDesk desk, Articles articles, Merging merging, Scanner scanner) {
    this.desk = desk;
    this.articles = articles;
    this.merging = merging;
    this.scanner = scanner;
  }

  @GetMapping("/articles/{id}")
  Page article(@PathVariable UUID id, Officer by) {
    var entry = articles.find(by, id);
    if (entry.isPresent() && entry.get().state() != InboxArticle.State.READ) {
      return Page.of("intake/review/unread.jte").with("article", entry.get());
    }
    return Page.of("intake/review/desk.jte").with("review", desk.of(by, id));
  }

  /// How far reading it has come, as the progress element asks for it.
  @GetMapping(path = "/articles/{id}/state", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> state(@PathVariable UUID id, Officer by) {
    var entry = articles.find(by, id);
    var read = entry.filter(e -> e.state() == InboxArticle.State.WAITING).isEmpty();
    return Map.of(
        "done", read ? 1 : 0, "total", 1, "finished", read, "label", "", "href", Inbox.href(id));
  }

  /// What changes around the claims when one is decided.
  @GetMapping("/articles/{id}/progress")
  Page progress(@PathVariable UUID id, Officer by) {
    return Page.of("intake/review/changed.jte").with("review", desk.of(by, id));
  }

  @GetMapping("/articles/{id}/original")
  Page original(@PathVariable UUID id, Officer by) {
    return Page.of("intake/review/original.jte").with("review", desk.of(by, id));
  }

  /// The bytes as received, to be kept and never shown by the browser itself.
  @GetMapping("/articles/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable UUID id, Officer by) {
    var entry = articles.find(by, id);
    var bytes = articles.original(by, id);
    if (entry.isEmpty() || bytes.isEmpty()) {
      throw new Refused(PlatformRefusal.NOT_FOUND, "/articles/" + id + "/file");
    }
    // What is known of malware today was not known when the file came.
    if (scanner.refusal(bytes.get()).isPresent()) {
      throw new Refused(ScanRefusal.FILE_UNSAFE);
    }
    var name = new org.tansiq.documents.FileName(entry.get().name()).shown();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.get());
  }

  @GetMapping("/articles/{id}/next")
  View next(@PathVariable UUID id, Officer by) {
    return redirect(articles.next(by, Optional.of(id)).map(Inbox::href).orElse("/intake"));
  }

  @PostMapping("/articles/{id}/accept")
  View accept(@PathVariable UUID id, Shell shell, Script script) {
    var count = desk.acceptRest(shell.reader(), id);
    return answer(id, shell, script, shell.text("review.accepted", count));
  }

  @PostMapping("/articles/{id}/undo")
  View undo(@PathVariable UUID id, Shell shell, Script script) {
    var count = desk.undo(shell.reader(), id);
    return answer(id, shell, script, shell.text("review.undone", count));
  }

  private View answer(UUID id, Shell shell, Script script, String told) {
    return script.asks()
        ? Page.of("intake/review/answered.jte")
            .with("review", desk.of(shell.reader(), id))
            .with("told", told)
        : redirect(Inbox.href(id));
  }

  @PostMapping("/articles/{id}/split")
  View split(@PathVariable UUID id, @RequestParam UUID engagement, Officer by) {
    merging.split(by, engagement, id, "");
    return redirect(Inbox.href(id));
  }

  @PostMapping("/articles/{id}/merge")
  View merge(@PathVariable UUID id, @RequestParam UUID into, @RequestParam UUID from, Officer by) {
    merging.merge(by, into, from, "");
    return redirect(Inbox.href(id));
  }

  @PostMapping("/articles/{id}/apart")
  View apart(@PathVariable UUID id, @RequestParam UUID likeness, Officer by) {
    merging.keepApart(by, id, likeness);
    return redirect(Inbox.href(id) + "#merge");
  }

  private static View redirect(String path) {
    var view = new RedirectView(path, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
