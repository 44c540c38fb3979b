package org.tansiq.desk.register.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The conditions of a query, every value a parameter.
public final class Where {

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /// @param always what every reader may see, whatever the filter
  public Where(String always) {
    all.add(always);
  }

  /// A condition without a value.
  public Where and(String condition) {
    all.add(condition.strip());
    return this;
  }

  /// A condition that names its value `:name`.
  public Where and(String condition, String name, Object value) {
    parameters.put(name, value);
    return and(condition);
  }

  /// A value that several conditions name.
  public Where let(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /// A condition for the values of a key, as `cast(:key as text[])`, where the filter has any.
  public Where any(Filter filter, String key, String condition) {
    var values = filter.values(key);
    return values.isEmpty() ? this : and(condition, key, values.toArray(String[]::new));
  }

  /// A condition for the one value of a key, as the text `:key`, where the filter has it.
  public Where one(Filter filter, String key, String condition) {
    filter.value(key).ifPresent(value -> and(condition, key, value));
    return this;
  }

  /// The words of the filter, found through the search index.
  ///
  /// @param kind of the record, as the index writes it
  /// @param id the column that holds its id
  public Where words(Filter filter, String kind, String id) {
    filter
        .value("q")
        .ifPresent(words ->
            and(
                """
                %s in (select register.matching('%s', to_tsquery('simple', :q)))
                """
                    .formatted(id, kind),
                "q",
                SearchWords.query(words)));
    return this;
  }

  /// For the query: ` where …`.
  public String sql() {
    return " where " + String.join(" and ", all);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
