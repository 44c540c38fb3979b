package org.tansiq.desk.exchange.duplicates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.merging.NameBearer;
import org.tansiq.desk.register.merging.OneRecord;

/// Records that may be one, side by side, for a person to decide.
@Controller
class DuplicatePages {

  private static final int PAIRS = 10;
  private static final int LAST = 10;

  private final Duplicates duplicates;
  private final OneRecord oneRecord;

  DuplicatePages(Duplicates duplicates, OneRecord oneRecord) {
    this.duplicates = duplicates;
    this.oneRecord = oneRecord;
  }

  @GetMapping("/duplicates/{kind}")
  Page pairs(@PathVariable String kind, Shell shell) {
    var what = kind(kind);
    return Page.of("exchange/duplicates/pairs.jte")
        .with("kind", what)
        .with("proposed", duplicates.proposed(shell.reader(), what, PAIRS))
        .with("last", oneRecord.last(shell.reader(), what, LAST));
  }

  /// Two records and what is said of them, as the form sends it.
  ///
  /// @param article where they were asked, to go back to
  record Said(
      @Nullable UUID into, @Nullable UUID from, @Nullable String why, @Nullable UUID article) {

    UUID one() {
      return given(into, "into");
    }

    UUID other() {
      return given(from, "from");
    }

    String reason() {
      return why == null ? "" : why;
    }

    private static UUID given(@Nullable UUID id, String field) {
      if (id == null) {
        throw new Refused(PlatformRefusal.BAD_VALUE, field);
      }
      return id;
    }
  }

  @PostMapping("/duplicates/{kind}/merge")
  View merge(@PathVariable String kind, @ModelAttribute Said said, Shell shell) {
    oneRecord.merge(shell.reader(), kind(kind), said.one(), said.other(), said.reason());
    return said.article() == null ? back(kind) : to("/articles/" + said.article() + "#merge");
  }

  @PostMapping("/duplicates/{kind}/apart")
  View apart(@PathVariable String kind, @ModelAttribute Said said, Shell shell) {
    duplicates.keepApart(shell.reader(), kind(kind), said.one(), said.other(), said.reason());
    return said.article() == null ? back(kind) : to("/articles/" + said.article() + "#merge");
  }

  @PostMapping("/duplicates/{kind}/part/{id}")
  View part(
      @PathVariable String kind,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    oneRecord.part(shell.reader(), id, why);
    return back(kind);
  }

  private static NameBearer kind(String code) {
    return NameBearer.of(code)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/duplicates/" + code));
  }

  private static View back(String kind) {
    return to("/duplicates/" + kind(kind).code());
  }

  private static View to(String path) {
    var view = new RedirectView(path, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
