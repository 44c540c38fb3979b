package org.tansiq.desk.exchange.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;

/// Whom a unit still has to tell, recipient by recipient.
@Controller
class RecipientPages {

  private final Recipients recipients;

  RecipientPages(Recipients recipients) {
    this.recipients = recipients;
  }

  @GetMapping("/nominal/notices")
  Page open(Officer by) {
    var all = new LinkedHashMap<String, java.util.List<Notice>>();
    recipients
        .open(by)
        .forEach(one -> all.computeIfAbsent(one.recipient(), _ -> new ArrayList<>()).add(one));
    return Page.of("exchange/notices/notices.jte").with("notices", all).with("unit", by.unit());
  }

  @PostMapping("/nominal/notices/told")
  View told(
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String how,
      Officer by) {
    recipients.told(by, recipient, how);
    var view = new RedirectView("/nominal/notices", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
