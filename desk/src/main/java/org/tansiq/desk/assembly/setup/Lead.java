package org.tansiq.desk.assembly.setup;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Leads on to a page after a form was taken, so that loading it again sends nothing twice.
public final class Lead {

  private Lead() {}

  public static View to(String path) {
    var view = new RedirectView(path, true, true, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
