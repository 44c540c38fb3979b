package org.tansiq.desk.register.engagements;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.lists.Term;
import org.tansiq.desk.register.places.Countries;

/// Makes the filter bar of a view.
@Component
class FilterBars {

  private static final List<String> VIEWS = List.of("list", "timeline", "map", "network");
  private static final Set<String> FIELDS = Set.of("q", "from", "to", "hosted", "status");

  private final Engagements engagements;

  FilterBars(Engagements engagements) {
    this.engagements = engagements;
  }

  FilterBar of(String view, EngagementFilter filter, Shell shell) {
    var tabs = VIEWS.stream().map(v -> tab(v, filter, v.equals(view))).toList();
    var path = path(view);
    var chips = filter.terms().stream().map(term -> chip(term, filter, path, shell)).toList();
    return new FilterBar(
        view,
        filter,
        engagements.count(shell.reader(), filter),
        tabs,
        chips,
        Countries.inOrder(shell.tongue()),
        filter.terms().stream().filter(term -> !FIELDS.contains(term.key())).toList());
  }

  private static FilterBar.Tab tab(String view, EngagementFilter filter, boolean current) {
    return new FilterBar.Tab(view, path(view), filter.on(path(view)), current);
  }

  private static String path(String view) {
    return view.equals("list") ? "/engagements" : "/engagements/" + view;
  }

  private FilterBar.Chip chip(Term term, EngagementFilter filter, String path, Shell shell) {
    return new FilterBar.Chip(
        shell.text("filter." + term.key()), value(term, shell), filter.without(term).on(path));
  }

  private String value(Term term, Shell shell) {
    return switch (term.key()) {
      case "kind" -> shell.text("engagement.kind." + term.value());
      case "topic" -> shell.text("topic." + term.value());
      case "hosted" -> shell.text("filter.hosted." + term.value());
      case "status" -> shell.text("filter.status." + term.value());
      case "from", "to" -> shell.dates().partial(term.value());
      default -> engagements.named(shell.reader(), term, shell.tongue());
    };
  }
}
