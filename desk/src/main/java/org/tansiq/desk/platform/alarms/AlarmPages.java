package org.tansiq.desk.platform.alarms;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;

/// Alarms stand on the start page; here an officer says that they have seen one.
@Controller
class AlarmPages {

  private final Alarms alarms;

  AlarmPages(Alarms alarms) {
    this.alarms = alarms;
  }

  @PostMapping("/alarms/{id}/seen")
  View seen(@PathVariable long id, Officer by) {
    alarms.acknowledge(by, id);
    var view = new RedirectView("/");
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
