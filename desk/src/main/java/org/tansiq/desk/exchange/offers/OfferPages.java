package org.tansiq.desk.exchange.offers;

import java.util.List;
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
import org.tansiq.desk.exchange.nominals.Category;
import org.tansiq.desk.exchange.nominals.ChosenLabel;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;

/// What partners may ask privately, and who may.
@Controller
class OfferPages {

  private final Offers offers;
  private final Askers askers;

  OfferPages(Offers offers, Askers askers) {
    this.offers = offers;
    this.askers = askers;
  }

  @GetMapping("/nominal/offers")
  Page live(Officer by) {
    return page(by, "");
  }

  /// @param drawn a token that is shown this once
  private Page page(Officer by, String drawn) {
    return Page.of("exchange/offers/offers.jte")
        .with("offers", offers.live(by))
        .with("askers", askers.live(by))
        .with("drawn", drawn);
  }

  /// The form as it was sent.
  record Sent(
      @Nullable String name,
      @Nullable List<String> category,
      @Nullable String marking,
      @Nullable String unit) {

    List<Category> categories() {
      return category == null
          ? List.of()
          : category.stream().flatMap(code -> Category.of(code).stream()).toList();
    }
  }

  @PostMapping("/nominal/offers")
  View make(@ModelAttribute Sent sent, Officer by) {
    offers.make(
        by,
        sent.name() == null ? "" : sent.name(),
        sent.categories(),
        ChosenLabel.of(sent.marking(), sent.unit() == null ? List.of() : List.of(by.unit())));
    return back();
  }

  @PostMapping("/nominal/offers/{id}/publish")
  View publish(@PathVariable UUID id, Officer by) {
    offers.publishAnew(by, id);
    return back();
  }

  @PostMapping("/nominal/offers/{id}/end")
  View end(@PathVariable UUID id, Officer by) {
    offers.end(by, id);
    return back();
  }

  @PostMapping("/nominal/offers/{id}/askers")
  View propose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "0") int keys,
      @RequestParam(defaultValue = "") String why,
      Officer by) {
    askers.propose(by, id, new Askers.Wish(agency, keys, why));
    return back();
  }

  @PostMapping("/nominal/askers/{id}/confirm")
  View confirm(@PathVariable UUID id, Officer by) {
    askers.confirm(by, id);
    return back();
  }

  @PostMapping("/nominal/askers/{id}/token")
  View token(@PathVariable UUID id, @RequestParam(defaultValue = "30") int days, Shell shell) {
    return page(shell.reader(), askers.token(shell.reader(), id, days));
  }

  @PostMapping("/nominal/askers/{id}/end")
  View endAsker(@PathVariable UUID id, Officer by) {
    askers.end(by, id);
    return back();
  }

  private static View back() {
    var view = new RedirectView("/nominal/offers", true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
