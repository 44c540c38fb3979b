package org.tansiq.desk.register.today;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.jobs.Jobs;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.welcome.SampleCountry;

@Controller
class TodayPages {

  private final Today today;
  private final Jobs jobs;

  TodayPages(Today today, Jobs jobs) {
    this.today = today;
    this.jobs = jobs;
  }

  @GetMapping("/")
  View start(Shell shell) {
    if (!shell.may(Deed.READ_REGISTER)) {
      return new RedirectView(shell.spine().getFirst().path());
    }
    var loading = jobs.running(SampleCountry.LOADING);
    if (loading.isPresent()) {
      return Page.of("platform/welcome/loading.jte").with("job", loading.get());
    }
    if (today.untouched()) {
      return Page.of("platform/welcome/doors.jte");
    }
    return Page.of("register/today/today.jte")
        .with("agenda", today.on(shell.reader(), shell.today(), shell.tongue()));
  }

  @PostMapping("/start/empty")
  View startEmpty(Officer officer) {
    today.startEmpty(officer);
    return new RedirectView("/");
  }
}
