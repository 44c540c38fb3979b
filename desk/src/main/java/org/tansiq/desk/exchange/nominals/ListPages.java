package org.tansiq.desk.exchange.nominals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Label;

/// A unit's own list: what is due for review, and handing in a new one.
@Controller
class ListPages {

  private static final int MOST = 200;

  private final Nominals nominals;

  ListPages(Nominals nominals) {
    this.nominals = nominals;
  }

  @GetMapping("/nominal/list")
  Page list(Shell shell) {
    return page(shell, Optional.empty());
  }

  private Page page(Shell shell, Optional<Nominals.Taken> taken) {
    var reader = shell.reader();
    return Page.of("exchange/nominals/list.jte")
        .with("tally", nominals.tally(reader))
        .with("entries", nominals.own(reader, MOST))
        .with("term", new Term(shell.today()))
        .with("taken", taken);
  }

  @PostMapping("/nominal/list")
  View take(@ModelAttribute Sent sent, Shell shell) {
    return page(
        shell,
        Optional.of(
            nominals.take(shell.reader(), sent.bytes(), sent.label(shell.reader().unit()))));
  }

  /// The form as it was sent.
  record Sent(@Nullable MultipartFile files, String marking, @Nullable String unit) {

    byte[] bytes() {
      if (files == null || files.isEmpty()) {
        throw new Refused(NominalRefusal.LIST_EMPTY);
      }
      try {
        return files.getBytes();
      } catch (IOException gone) {
        throw new Refused(NominalRefusal.LIST_NOT_TEXT);
      }
    }

    Label label(String own) {
      return ChosenLabel.of(marking, unit == null ? List.of() : List.of(own));
    }
  }

  @PostMapping("/nominal/entries/{id}/renew")
  View renew(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    nominals.renew(shell.reader(), id, until, why);
    return back();
  }

  @PostMapping("/nominal/entries/{id}/erase")
  View erase(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Shell shell) {
    nominals.erase(shell.reader(), id, why);
    return back();
  }

  private static View back() {
    var view = new RedirectView("/nominal/list", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
