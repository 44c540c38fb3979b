package org.tansiq.desk.register.marking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Label;
import org.tansiq.desk.platform.sight.Marking;

/// The page on which a record is marked: how secret it is, for which units and officers.
@Controller
class MarkingPages {

  private final Markings markings;
  private final Officers officers;

  MarkingPages(Markings markings, Officers officers) {
    this.markings = markings;
    this.officers = officers;
  }

  @GetMapping("/marking/{kind}/{id}")
  Page marking(@PathVariable String kind, @PathVariable UUID id, Officer by) {
    var what = markable(kind);
    return Page.of("register/marking/marking.jte")
        .with("kind", what)
        .with("id", id)
        .with("label", markings.of(by, what, id))
        .with("officers", officers.all());
  }

  @PostMapping("/marking/{kind}/{id}")
  View mark(
      @PathVariable String kind, @PathVariable UUID id, @ModelAttribute Asked asked, Officer by) {
    var what = markable(kind);
    markings.mark(by, what, id, asked.label(), asked.reason());
    var view = new RedirectView(what.href(id), true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  private static Markable markable(String kind) {
    return Markable.of(kind)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/marking/" + kind));
  }

  /// The form as it was sent; unticked lists are not.
  record Asked(
      String marking, Optional<List<String>> unit, Optional<List<UUID>> officer, String why) {

    Label label() {
      var chosen =
          Arrays.stream(Marking.values())
              .filter(m -> m.code().equals(marking))
              .findFirst()
              .orElseThrow(() -> new Refused(PlatformRefusal.BAD_VALUE, String.valueOf(marking)));
      return new Label(chosen, unit.orElse(List.of()), officer.orElse(List.of()));
    }

    String reason() {
      return why == null ? "" : why;
    }
  }
}
