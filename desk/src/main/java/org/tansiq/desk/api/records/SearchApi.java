package org.tansiq.desk.api.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.api.tokens.Scope;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.Answers;
import org.tansiq.desk.api.web.ListDoor;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.platform.pages.ShellMaker;
import org.tansiq.desk.register.lists.Checks;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;
import org.tansiq.desk.register.search.Asked;
import org.tansiq.desk.register.search.Kind;
import org.tansiq.desk.register.search.Search;

@Controller
class SearchApi implements ListDoor {

  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).filter(kind -> kind != Kind.SENTENCE).map(Kind::code).toList();
  private static final Keys KEYS =
      new Keys(
          List.of(
              Key.search(),
              Key.one("kind", KINDS, ""),
              new Key("country", Key.Kind.COUNTRY, false, List.of(), "", Checks::country)),
          List.of(Sort.byId("")));

  private final Search search;
  private final Answers answers;

  SearchApi(Search search, Answers answers) {
    this.search = search;
    this.answers = answers;
  }

  @Override
  public List<Key> keys() {
    return KEYS.keys();
  }

  @Override
  public boolean paged() {
    return false;
  }

  @GetMapping("/api/v1/search")
  @Needs(Scope.READ_SEARCH)
  @Says("The best five of each kind, or the best thirty of one; lists read on with `q`")
  Answer<Items<HitData>> search(
      Caller caller,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request) {
    var filter = KEYS.read(given);
    var asked =
        Asked.confirmed(
            filter.value("q").orElse(""),
            filter.value("kind").flatMap(Kind::of),
            filter.value("country"));
    var found = search.find(caller.officer(), asked, ShellMaker.accepted(request));
    var hits = found.groups().stream().flatMap(g -> g.hits().stream()).map(HitData::of).toList();
    return answers.of(caller, request, new Items<>(hits, Optional.empty()));
  }
}
