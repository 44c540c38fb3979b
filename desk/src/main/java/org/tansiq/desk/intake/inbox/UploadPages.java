package org.tansiq.desk.intake.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Marking;

/// Takes files and pasted text: batches from the script of the drop zone, which get JSON, and the
/// plain form, which gets a page.
@Controller
class UploadPages {

  /// So many are read before the answer; more are left in the queue, so that sending is quick.
  private static final int READ_AT_ONCE = 5;

  private final Inbox inbox;

  UploadPages(Inbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping(path = "/intake/articles", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Answer batch(Upload upload, Shell shell) {
    return new Answer(receipts(upload, shell).stream().map(r -> Result.of(r, shell)).toList());
  }

  @PostMapping(path = "/intake/articles", produces = MediaType.TEXT_HTML_VALUE)
  View form(Upload upload, Shell shell) {
    var receipts = receipts(upload, shell);
    if (receipts.size() == 1 && receipts.getFirst().enclosed().isEmpty()) {
      var only = receipts.getFirst();
      if (only.article().isPresent() && only.warnings().isEmpty()) {
        return InboxPages.redirect(Inbox.href(only.article().get()));
      }
    }
    return Page.of("intake/inbox/added.jte")
        .with("results", receipts.stream().map(r -> Result.of(r, shell)).toList());
  }

  private List<Receipt> receipts(Upload upload, Shell shell) {
    Officer by = shell.reader();
    var deliveries = upload.deliveries(shell);
    var receipts = new ArrayList<Receipt>();
    for (var delivery : deliveries) {
      receipts.add(
          deliveries.size() <= READ_AT_ONCE ? inbox.add(by, delivery) : inbox.leave(by, delivery));
    }
    return receipts;
  }

  /// What a form or a script sends.
  record Upload(
      @Nullable List<MultipartFile> files,
      @Nullable String text,
      @Nullable String url,
      @Nullable String marking,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate retrieved) {

    List<Delivery> deliveries(Shell shell) {
      var all = new ArrayList<Delivery>();
      for (var file : Optional.ofNullable(files).orElse(List.of())) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (!name.isEmpty() || !file.isEmpty()) {
          all.add(Delivery.of(name, file::getInputStream));
        }
      }
      Optional.ofNullable(text)
          .filter(t -> !t.isBlank())
          .ifPresent(t -> all.add(Delivery.text(shell.text("intake.pasted"), t)));
      return all.stream().map(this::told).toList();
    }

    private Delivery told(Delivery delivery) {
      var found = Optional.ofNullable(url).filter(u -> !u.isBlank()).map(delivery::from);
      var from = found.orElse(delivery);
      return Optional.ofNullable(retrieved).map(from::on).orElse(from).marked(wish());
    }

    /// What a form does not say is open.
    private Marking wish() {
      var code = Optional.ofNullable(marking).orElse(Marking.OPEN.code());
      return Arrays.stream(Marking.values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new Refused(PlatformRefusal.BAD_VALUE, code));
    }
  }

  /// The answer to a batch: one result a file, in the order sent.
  record Answer(List<Result> results) {}

  /// What became of one file, in the reader's words.
  record Result(String name, String status, String message, @Nullable String href) {

    static Result of(Receipt receipt, Shell shell) {
      return new Result(
          receipt.name(),
          receipt.outcome().code(),
          message(receipt, shell),
          receipt.article().map(Inbox::href).orElse(null));
    }

    private static String message(Receipt receipt, Shell shell) {
      var lines = new ArrayList<String>();
      receipt.refusal().ifPresent(refusal -> lines.addAll(RefusedFile.said(refusal, shell)));
      lines.addAll(Notes.shown(receipt.warnings().stream().map(Notes::kept).toList(), shell));
      for (var inner : receipt.enclosed()) {
        var said = message(inner, shell);
        var name = org.tansiq.desk.platform.pages.ShownText.plain(inner.name());
        var status = shell.text("intake.outcome." + inner.outcome().code());
        lines.add(name + ": " + status + (said.isEmpty() ? "" : ". " + said));
      }
      return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
  }
}
