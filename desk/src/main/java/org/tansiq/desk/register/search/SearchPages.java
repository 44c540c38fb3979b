package org.tansiq.desk.register.search;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;

@Controller
class SearchPages {

  private final Search search;

  SearchPages(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  Page find(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var asked = Asked.of(parameters);
    return Page.of("register/search/results.jte")
        .with("asked", asked)
        .with("found", search.find(shell.reader(), asked, shell.tongue()));
  }

  /// @param kind what it is, in words
  record Suggestion(String label, String kind, String href, boolean proposed) {}

  @GetMapping(path = "/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, Shell shell) {
    return search.suggest(shell.reader(), q, shell.tongue()).stream()
        .map(hit ->
            new Suggestion(
                hit.name(),
                shell.text("search.kind." + hit.kind().code() + ".one"),
                hit.href(),
                !hit.confirmed()))
        .toList();
  }
}
