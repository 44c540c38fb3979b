package org.tansiq.desk.assembly.outputs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.plans.ChangeNotices;
import org.tansiq.desk.assembly.plans.Due;
import org.tansiq.desk.assembly.plans.Sayings;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Who is to be told what, as pages and on paper, and who was told by whom.
@Controller
class NoticePages {

  private final Assemblies assemblies;
  private final Requests requests;
  private final ChangeNotices notices;
  private final Officers officers;
  private final Sending sending;

  NoticePages(
      Assemblies assemblies,
      Requests requests,
      ChangeNotices notices,
      Officers officers,
      Sending sending) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.notices = notices;
    this.officers = officers;
    this.sending = sending;
  }

  @GetMapping("/assemblies/{id}/notices")
  Page all(@PathVariable UUID id, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var tellings = notices.tellings(shell.reader(), id);
    return Page.of("assembly/outputs/notices.jte")
        .with("programme", programme)
        .with("due", notices.due(shell.reader(), id))
        .with("tellings", tellings)
        .with("officers", names(tellings))
        .with("names", new Sayings(programme, requests.of(id), shell.words()));
  }

  private Map<UUID, String> names(List<ChangeNotices.Telling> tellings) {
    var names = new HashMap<UUID, String>();
    for (var telling : tellings) {
      names.computeIfAbsent(telling.by(), by -> officers.find(by).map(Officer::name).orElse("—"));
    }
    return names;
  }

  @PostMapping("/assemblies/{id}/notices/told")
  View told(
      @PathVariable UUID id, @RequestParam UUID recipient, @RequestParam int version, Officer by) {
    assemblies.programme(by, id);
    notices.told(by, id, recipient, version);
    return Lead.to("/assemblies/" + id + "/notices");
  }

  @GetMapping("/assemblies/{id}/notices/{recipient}")
  Page one(
      @PathVariable UUID id,
      @PathVariable UUID recipient,
      @RequestParam Optional<String> in,
      Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var due = due(id, recipient, shell);
    var own = Recipient.of(programme, recipient, in, shell);
    var all = requests.of(id);
    return Page.of("assembly/outputs/notice.jte")
        .with("programme", programme)
        .with("due", due)
        .with("own", own)
        .with("name", new Sayings(programme, all, own.words()).name(recipient))
        .with("lines", NoticeLine.of(due, programme, all, own));
  }

  private Due due(UUID assembly, UUID recipient, Shell shell) {
    return notices
        .due(shell.reader(), assembly, recipient)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "notice " + recipient));
  }

  @GetMapping("/assemblies/{id}/notices/{recipient}.pdf")
  void print(
      @PathVariable UUID id,
      @PathVariable UUID recipient,
      @RequestParam Optional<String> in,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var programme = assemblies.programme(shell.reader(), id);
    var due = due(id, recipient, shell);
    var own = Recipient.of(programme, recipient, in, shell);
    var all = requests.of(id);
    var name = new Sayings(programme, all, own.words()).name(recipient);
    var lines = NoticeLine.of(due, programme, all, own);
    sending.paper(
        "notice",
        new Sending.Out(own, response),
        to -> NoticePrint.write(name, programme.assembly().title(), lines, own, to));
  }
}
