package org.tansiq.desk.api.webhooks;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;

/// An officer's own addresses for notices. A secret is shown with the answer that makes it.
@Controller
class WebhookPages {

  private final Webhooks webhooks;
  private final WebhookSettings settings;

  WebhookPages(Webhooks webhooks, WebhookSettings settings) {
    this.webhooks = webhooks;
    this.settings = settings;
  }

  @GetMapping("/account/webhooks")
  Page own(Officer by) {
    return page(by, "", "");
  }

  private Page page(Officer by, String secret, String why) {
    return Page.of("api/webhooks/own.jte")
        .with("webhooks", webhooks.of(by))
        .with("hosts", settings.hosts())
        .with("secret", secret)
        .with("why", why);
  }

  @PostMapping("/account/webhooks")
  Page open(@RequestParam(defaultValue = "") String address, Shell shell) {
    try {
      return page(shell.reader(), webhooks.open(shell.reader(), address), "");
    } catch (Refused refused) {
      var why = shell.text(refused.code().key(), refused.values().toArray());
      return page(shell.reader(), "", why).status(refused.code().status());
    }
  }

  @PostMapping("/account/webhooks/end")
  View end(@RequestParam UUID id, Officer by) {
    webhooks.end(by, id);
    return back();
  }

  @PostMapping("/account/webhooks/wake")
  View wake(@RequestParam UUID id, Officer by) {
    webhooks.wake(by, id);
    return back();
  }

  private static View back() {
    var view = new RedirectView("/account/webhooks");
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
