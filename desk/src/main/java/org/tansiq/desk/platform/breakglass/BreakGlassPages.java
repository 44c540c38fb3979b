package org.tansiq.desk.platform.breakglass;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Door;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.sessions.SessionContexts;

/// Looking at the link uses nothing up, so that a preview cannot burn it; the button does.
@Controller
class BreakGlassPages {

  private final BreakGlass glass;
  private final SessionContexts sessions;

  BreakGlassPages(BreakGlass glass, SessionContexts sessions) {
    this.glass = glass;
    this.sessions = sessions;
  }

  @GetMapping("/break-glass/{token}")
  Page look(@PathVariable String token) {
    return Page.of("platform/breakglass/enter.jte")
        .with("token", token)
        .with("reason", glass.reason(token));
  }

  @PostMapping("/break-glass/{token}")
  View enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    glass.use(token, request.getRemoteAddr());
    sessions.enter(Officer.BREAK_GLASS, Door.BREAK_GLASS, request, response);
    var view = new RedirectView("/");
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
