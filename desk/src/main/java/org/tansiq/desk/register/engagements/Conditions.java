package org.tansiq.desk.register.engagements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tansiq.desk.register.lists.SearchWords;

/// A filter as the `where` of a query on `register.engagement e`, every value a parameter.
final class Conditions {

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private Conditions() {
    all.add("e.status <> 'rejected' and e.merged_into is null");
  }

  /// @param home the country of the desk, against which ours and theirs are told apart
  static Conditions of(EngagementFilter filter, String home) {
    var conditions = new Conditions();
    conditions.what(filter);
    conditions.when(filter);
    conditions.who(filter, home);
    return conditions;
  }

  /// What every reader may see, whatever the filter.
  static Conditions none() {
    return new Conditions();
  }

  String where() {
    return " where " + String.join(" and ", all);
  }

  String and(String more) {
    return where() + " and " + more;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void what(EngagementFilter filter) {
    if (!filter.words().isEmpty()) {
      add(
          "e.id in (select register.matching('engagement', to_tsquery('simple', :words)))",
          "words",
          SearchWords.query(filter.words()));
    }
    if (!filter.kinds().isEmpty()) {
      add(
          "e.kind = any(cast(:kinds as text[]))",
          "kinds",
          filter.kinds().stream().map(EngagementKind::code).toArray(String[]::new));
    }
    if (!filter.topics().isEmpty()) {
      add(
          "e.topics && cast(:topics as text[])",
          "topics",
          filter.topics().stream().map(Topic::code).toArray(String[]::new));
    }
    filter
        .standing()
        .ifPresent(standing -> {
          switch (standing) {
            case CONFIRMED -> all.add("e.status = 'confirmed'");
            case PROPOSED -> all.add("e.status = 'proposed'");
            case CONFLICT -> all.add("e.conflict");
            case ALL -> {
              // No condition: both proposed and confirmed.
            }
          }
        });
  }

  private void when(EngagementFilter filter) {
    filter.from().ifPresent(from -> add("e.until_on >= :from", "from", from));
    filter.to().ifPresent(to -> add("e.ordered_on <= :to", "to", to));
    if (filter.to().isPresent()) {
      all.add("e.ordered_on > date '0001-01-01'");
    }
  }

  private void who(EngagementFilter filter, String home) {
    if (!filter.countries().isEmpty()) {
      add(
          "e.id = any(array(select register.engagements_with(cast(:countries as text[]))))",
          "countries",
          filter.countries().toArray(String[]::new));
    }
    filter
        .hosted()
        .ifPresent(side ->
            add(
                side == Hosted.OURS ? "e.host_country = :home" : "e.host_country <> :home",
                "home",
                home));
    filter.parent().ifPresent(id -> add("e.parent_id = :parent", "parent", id));
    filter
        .official()
        .ifPresent(id -> add(takesPart("engagement_person", "official"), "official", id));
    filter
        .organisation()
        .ifPresent(
            id -> add(takesPart("engagement_organisation", "organisation"), "organisation", id));
    filter.place().ifPresent(this::at);
  }

  private static String takesPart(String table, String who) {
    return "e.id in (select t.engagement_id from register.%s t where t.%s_id = :%s)"
        .formatted(table, who, who);
  }

  /// An engagement without a known city counts for the seat of its host's government.
  private void at(UUID place) {
    add(
        """
        (e.place_id = :place or (e.place_id is null and e.host_country =
          (select g.country from register.place g where g.id = :place and g.capital)))
        """,
        "place",
        place);
  }

  private void add(String condition, String name, Object value) {
    all.add(condition.strip());
    parameters.put(name, value);
  }
}
