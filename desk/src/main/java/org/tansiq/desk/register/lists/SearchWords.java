package org.tansiq.desk.register.lists;

import org.tansiq.desk.register.search.Query;

/// What an officer types into a filter, as a query of the search index: all words, each the
/// beginning of one in the record.
public final class SearchWords {

  private SearchWords() {}

  /// The query as PostgreSQL's `to_tsquery` reads it.
  public static String query(String words) {
    return Query.of(words).beginnings();
  }
}
